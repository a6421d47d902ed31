package dev.tagmock.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Parts of requests, as clients send them and as nobody should. Each byte is a character. */
public final class ArbitraryRequest {
    private static final String[] HEADERS = {
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Authorization",
        "BK_User",
        "Blueking-Language",
        "Content-Encoding",
        "Content-Type",
        "Cookie",
        "Expect",
        "Forwarded",
        "If-Modified-Since",
        "If-None-Match",
        "Origin",
        "Range",
        "Referer",
        "TE",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent",
        "X-Auth-Token",
        "X-Bkapi-Authorization",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Proto",
        "X-HTTP-Method-Override",
        "X-Project-Id",
        "X-Request-Id",
        "X-Sdk-Content-Sha256",
        "X-Sdk-Date"
    };

    private ArbitraryRequest() {}

    /** The known ones, and words that could be one. */
    public static Arbitrary<String> method() {
        return Arbitraries.oneOf(
                Arbitraries.of("GET", "POST"),
                Arbitraries.of("GET", "POST", "DELETE"),
                Arbitraries.of("PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND"),
                Arbitraries.strings()
                        .alpha()
                        .withChars("!#$%&'*+-.^_`|~09")
                        .ofMinLength(1)
                        .ofMaxLength(12));
    }

    /** A segment of a path: printable, though hardly what should stand in one; escapes of any bytes, broken ones too. */
    public static Arbitrary<String> segment() {
        Arbitrary<String> escape = Arbitraries.integers().between(0, 255).map("%%%02x"::formatted);
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.strings()
                                .withChars("abZ09-_.~")
                                .ofMinLength(1)
                                .ofMaxLength(8)),
                Tuple.of(2, escape),
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars(";,:@&=+$!*'()<>{}[]|\\^`\"")
                                .ofLength(1)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "%", "%4", "%zz", "..", ".", "/", "//", "%2e%2e", "%2f", "%5c", "%00", "%e9%94%ae")));
        return piece.list().ofMaxSize(3).map(pieces -> String.join("", pieces));
    }

    /** A query with its question mark, or none. */
    public static Arbitrary<String> query(String... names) {
        Arbitrary<String> value = Arbitraries.oneOf(
                segment(),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.of("", "9".repeat(400), "%ff", "+", "&", "="));
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just("")),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(names), value)
                                .as((name, text) -> name + "=" + text)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(pairs -> "?" + String.join("&", pairs))));
    }

    /** A few header lines with any values, each with its line end; none that frames the body. */
    public static Arbitrary<String> headers() {
        Arbitrary<String> value = Arbitraries.frequencyOf(
                Tuple.of(3, ArbitraryText.line()),
                Tuple.of(1, ArbitraryJson.sent(ArbitraryJson.value()).map(text -> text.replaceAll("[\r\n]", " "))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "",
                                "any",
                                "gzip, chunked",
                                "100-continue",
                                "h2c",
                                "websocket",
                                "bytes=0-1",
                                "*",
                                "SDK-HMAC-SHA256 Access=a, SignedHeaders=x-sdk-date, Signature=00",
                                "20261121T205151Z")));
        return Combinators.combine(Arbitraries.of(HEADERS), value)
                .as((name, text) -> name + ": " + text + "\r\n")
                .list()
                .ofMaxSize(4)
                .map(lines -> String.join("", lines));
    }

    /** A whole request with a body that its length frames, which closes the connection. */
    public static String of(String method, String path, String headers, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}

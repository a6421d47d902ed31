package dev.tagmock.apig;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A call that changes nothing, and what a strict server answers to it.
 *
 * @param row of the contract's section 2
 * @param headers gives name, value, name, value… for the path called
 */
record StrictCall(String row, String project, String gateway, Headers headers, Answer answer) {
    static final String BODY = """
            {"action":"create","tags":[]}""";
    static final Signer ALICE = new Signer("AKALICE", "alice-secret-key");

    private static final String PROJECT = StrictApigTest.PROJECT;
    private static final String NO_DATE =
            "SDK-HMAC-SHA256 Access=AKALICE, SignedHeaders=host, Signature=" + "0".repeat(64);

    /** The headers of a call to a path. */
    @FunctionalInterface
    interface Headers {
        String[] to(String path);
    }

    /** What a strict server rejects, and an open one does not. */
    static Stream<StrictCall> rejected() {
        return Stream.of(
                withToken("unknown token", PROJECT, "gw-1", "no-such-token", Answer.NO_CREDENTIALS),
                withToken("garbled token: part", PROJECT, "gw-1", "alice-toke", Answer.NO_CREDENTIALS),
                withToken("garbled token: more", PROJECT, "gw-1", "alice-token.", Answer.NO_CREDENTIALS),
                withToken("garbled token: case", PROJECT, "gw-1", "Alice-Token", Answer.NO_CREDENTIALS),
                withToken("garbled token: issued form", PROJECT, "gw-1", "YWxpY2U.YWNtZQ..x.x", Answer.NO_CREDENTIALS),
                withToken("garbled token: no base64", PROJECT, "gw-1", "!.?.*.#.=", Answer.NO_CREDENTIALS),
                withToken("garbled token: points", PROJECT, "gw-1", "....", Answer.NO_CREDENTIALS),
                withToken("token expired", PROJECT, "gw-1", "alice-old-token", Answer.TOKEN_EXPIRED),
                withToken("token without a project", PROJECT, "gw-1", "alice-domain-token", Answer.NO_PROJECT),
                withToken("policy", PROJECT, "gw-1", "denied-token", Answer.NO_PERMISSION),
                withToken("policy: none", PROJECT, "gw-1", "nobody-token", Answer.NO_PERMISSION),
                withToken("other project", StrictApigTest.OTHER_PROJECT, "gw-2", "alice-token", Answer.OTHER_PROJECT),
                withToken(
                        "other project: the user's, not the token's",
                        StrictApigTest.OTHER_PROJECT,
                        "gw-2",
                        "owner-token",
                        Answer.OTHER_PROJECT),
                withToken("other project: unknown", "%7Bproject_id%7D", "gw-1", "alice-token", Answer.OTHER_PROJECT),
                withToken("unknown gateway", PROJECT, "gw-9", "alice-token", Answer.UNKNOWN_GATEWAY),
                withToken("unknown gateway: case", PROJECT, "GW-1", "alice-token", Answer.UNKNOWN_GATEWAY),
                withToken("gateway of another project", PROJECT, "gw-2", "alice-token", Answer.UNKNOWN_GATEWAY),
                withToken(
                        "project without gateways",
                        "10000000000000000000000000000009",
                        "gw-1",
                        "stray-token",
                        Answer.UNKNOWN_GATEWAY),
                signed(
                        "AK unknown",
                        new Signer("AK<none>%s", "alice-secret-key"),
                        Answer.unknownAccessKey("AK<none>%s")),
                signed(
                        "AK unknown: case",
                        new Signer("akalice", "alice-secret-key"),
                        Answer.unknownAccessKey("akalice")),
                signed("signature wrong: key", new Signer("AKALICE", "alice-secret-kez"), Answer.WRONG_SIGNATURE),
                signed(
                        "signature wrong: another's key",
                        new Signer("AKALICE", "owner-secret-key"),
                        Answer.WRONG_SIGNATURE),
                with("signature wrong: method", path -> ALICE.headers("PUT", path, BODY), Answer.WRONG_SIGNATURE),
                with("signature wrong: path", path -> ALICE.headers("POST", path + "/x", BODY), Answer.WRONG_SIGNATURE),
                with(
                        "signature wrong: query",
                        path -> ALICE.headers("POST", path, "a=", BODY, Instant.now()),
                        Answer.WRONG_SIGNATURE),
                with("signature wrong: body", path -> ALICE.headers("POST", path, BODY + " "), Answer.WRONG_SIGNATURE),
                with("X-Sdk-Date off: past", path -> at(path, Duration.ofMinutes(-16)), Answer.SIGNATURE_EXPIRED),
                with("X-Sdk-Date off: future", path -> at(path, Duration.ofMinutes(16)), Answer.SIGNATURE_EXPIRED),
                with(
                        "X-Sdk-Date changed",
                        path -> changed(path, 1, Signer.date(Instant.now().plusSeconds(9))),
                        Answer.WRONG_SIGNATURE),
                with(
                        "X-Sdk-Date garbled",
                        path -> changed(path, 1, Instant.now().toString()),
                        Answer.WRONG_SIGNATURE),
                with(
                        "X-Sdk-Date garbled: no day",
                        path -> changed(path, 1, "20261340T000000Z"),
                        Answer.WRONG_SIGNATURE),
                with("X-Sdk-Date missing", path -> new String[] {"Authorization", NO_DATE}, Answer.WRONG_SIGNATURE),
                with("X-Sdk-Date not signed", StrictCall::dateNotSigned, Answer.WRONG_SIGNATURE),
                with("malformed: no signature", path -> cut(path, ", Signature=.*"), Answer.WRONG_SIGNATURE),
                with("malformed: no headers", path -> cut(path, " SignedHeaders=[^,]*,"), Answer.WRONG_SIGNATURE),
                with("malformed: no key", path -> cut(path, "Access=[^,]*, "), Answer.WRONG_SIGNATURE),
                with("malformed: half a signature", path -> cut(path, ".{32}$"), Answer.WRONG_SIGNATURE),
                with("malformed: no commas", path -> cut(path, ","), Answer.WRONG_SIGNATURE));
    }

    static StrictCall withToken(String row, String project, String gateway, String token, Answer answer) {
        return new StrictCall(row, project, gateway, path -> new String[] {"X-Auth-Token", token}, answer);
    }

    private static StrictCall signed(String row, Signer signer, Answer answer) {
        return with(row, path -> signer.headers("POST", path, BODY), answer);
    }

    private static StrictCall with(String row, Headers headers, Answer answer) {
        return new StrictCall(row, PROJECT, "gw-1", headers, answer);
    }

    private static String[] at(String path, Duration off) {
        return ALICE.headers("POST", path, "", BODY, Instant.now().plus(off));
    }

    private static String[] changed(String path, int at, String value) {
        String[] headers = ALICE.headers("POST", path, BODY);
        headers[at] = value;
        return headers;
    }

    private static String[] cut(String path, String pattern) {
        String[] headers = ALICE.headers("POST", path, BODY);
        headers[3] = headers[3].replaceAll(pattern, "");
        return headers;
    }

    private static String[] dateNotSigned(String path) {
        String date = Signer.date(Instant.now());
        String canonical =
                String.join("\n", "POST", path + "/", "", "x-language:en", "", "x-language", Signer.sha256(BODY));
        return new String[] {
            "X-Language", "en", "X-Sdk-Date", date, "Authorization", ALICE.plain(date, "x-language", canonical)
        };
    }

    Reply send(int port) {
        String path = new TestGateway(port, project, gateway).actionPath();
        return new Http(port).post(path, BODY, headers.to(path));
    }

    @Override
    public String toString() {
        return row;
    }
}

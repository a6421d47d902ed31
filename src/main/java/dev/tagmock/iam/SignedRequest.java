package dev.tagmock.iam;

import dev.tagmock.api.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of a request goes into its signature.
 *
 * @param path as sent, percent-encoded
 * @param query as sent, without the question mark; empty for none
 * @param header gives a header's value by name, an empty text for none
 * @param bodyHash SHA-256 of the exact body, in lower-case hex
 */
record SignedRequest(String method, String path, String query, UnaryOperator<String> header, String bodyHash) {
    static SignedRequest of(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        return new SignedRequest(
                request.getMethod(),
                exchange.path(),
                orEmpty(request.getQueryString()),
                name -> orEmpty(request.getHeader(name)),
                CanonicalRequest.sha256(exchange.body().bytes()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

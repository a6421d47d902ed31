package dev.tagmock.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an API says no with.
 *
 * @param code the error code; null where there is none
 * @param body written as JSON
 * @param contentType as the vendor writes it
 * @param hint what helps the client; empty if there is no more to say
 */
public record Rejection(
        int status, @Nullable String code, Object body, String contentType, Map<String, String> headers, String hint) {
    /** One of a vendor who says no more than that it is JSON. */
    public Rejection(int status, @Nullable String code, Object body, String hint) {
        this(status, code, body, "application/json", Map.of(), hint);
    }
}

package dev.tagmock.control.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.api.Scope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One call of an emulated API and how it was answered, without the secrets in it.
 *
 * @param id the request id that stands in the answer, too
 * @param time when it had come in
 * @param operation the vendor's; null if it is none that is emulated
 * @param scope what it is about
 * @param path as sent, with the query
 * @param status null if the connection was dropped instead of an answer
 * @param vendorCode the error code in the answer; null if it has none
 * @param failed whether the answer was an error, or there was none
 * @param durationMs to microseconds
 * @param bodyNote what of the body is missing and why; null if nothing is
 * @param hint what helps the client; null if there was no more to say
 * @param fault the id of the fault that it met; null if it met none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record JournalEntry(
        String id,
        Instant time,
        String api,
        @Nullable String operation,
        @JsonUnwrapped Scope scope,
        String method,
        String path,
        @Nullable Integer status,
        @Nullable String vendorCode,
        boolean failed,
        double durationMs,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String bodyNote,
        @Nullable String hint,
        @Nullable String fault) {
    /** Whether this is its id, or the one that its client gave it. */
    boolean isCalled(String name) {
        return id.equals(name)
                || headers.entrySet().stream()
                        .anyMatch(header -> header.getKey().equalsIgnoreCase("X-Request-Id")
                                && header.getValue().equals(name));
    }
}

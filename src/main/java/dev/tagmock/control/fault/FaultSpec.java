package dev.tagmock.control.fault;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tagmock.api.EmulatedApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Which calls fail, and how. What is absent of the first three matches everything.
 *
 * @param scope of fields that name a part of the world, its id by the field
 * @param nth from which of the matching calls on; absent, from the first
 * @param times how often; absent, always, or once where {@code nth} is given
 * @param probability with which one of these calls fails, 0 to 1; absent, every one does
 * @param seed makes the random choice repeatable
 * @param delayMs how late the answer is, in milliseconds
 * @param delay the same, random
 * @param answer an error in place of being handled
 * @param drop the connection is dropped in place of an answer
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultSpec(
        @Nullable String api,
        @Nullable String operation,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> scope,
        @Nullable Integer nth,
        @Nullable Integer times,
        @Nullable Double probability,
        @Nullable Long seed,
        @Nullable Integer delayMs,
        @Nullable Delay delay,
        @Nullable Answer answer,
        @Nullable Drop drop) {

    /** A delay that is log-normally distributed. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Delay(@Nullable Double medianMs, @Nullable Double sigma) {}

    /** An error by its code, in the field in which the API has it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(@Nullable String errorCode, @Nullable Integer code) {
        String text() {
            return errorCode == null ? String.valueOf(code) : errorCode;
        }
    }

    /** The names of its fields beside those that name a part of the world. */
    static final List<String> NAMES =
            List.of("api", "operation", "nth", "times", "probability", "seed", "delay_ms", "delay", "answer", "drop");

    FaultSpec {
        scope = Objects.requireNonNullElse(scope, Map.of());
    }

    /** Whether it names a call, wherever that belongs. An error applies only to calls whose entry point has its code. */
    boolean matches(EmulatedApi calledApi, String calledOperation) {
        return (api == null || api.equals(calledApi.name()))
                && (operation == null || operation.equals(calledOperation))
                && (answer == null || calledApi.errorCodes().contains(answer.text()));
    }
}

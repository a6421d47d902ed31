package dev.tagmock.blueking;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The forms in which ESB answers; the order of the keys is the vendor's (contract, section 2.3). */
sealed interface Envelope {
    /** Every answer's Content-Type. */
    String CONTENT_TYPE = "application/json;charset=utf-8";

    /** What CMDB answered: a success, or a refusal of its own. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Cmdb(
            boolean result,
            int code,
            @Nullable Object data,
            String message,
            @Nullable Permission permission,
            String requestId)
            implements Envelope {}

    /** A refusal that ESB makes itself: it knows of no permission, and where it fails early, of no id. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Esb(
            boolean result,
            int code,
            @Nullable Object data,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String requestId)
            implements Envelope {}

    /** No route. */
    record NoRoute(boolean result, @Nullable Object data, String message) implements Envelope {}

    static Envelope success(@Nullable Object data, String requestId) {
        return new Cmdb(true, 0, data, "success", null, requestId);
    }

    static Envelope of(CmdbRefusal refusal, boolean inEnglish, String requestId) {
        return new Cmdb(false, refusal.code(), null, refusal.message(inEnglish), refusal.permission(), requestId);
    }

    static Envelope of(EsbRefusal refusal, String requestId) {
        return new Esb(false, refusal.code(), null, refusal.message(), refusal.hasRequestId() ? requestId : null);
    }

    static Envelope noRoute() {
        return new NoRoute(false, null, "The content does not exist");
    }
}

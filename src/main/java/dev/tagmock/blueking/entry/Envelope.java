package dev.tagmock.blueking.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tagmock.blueking.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The forms in which answers come; the order of the keys is the vendor's (contract, section 2.3). */
sealed interface Envelope {
    /** What CMDB answered, success or rejection, as ESB passes it on. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ByEsb(
            boolean result,
            int code,
            @Nullable Object data,
            String message,
            @Nullable Permission permission,
            String requestId)
            implements Envelope {}

    /** A rejection that ESB makes itself: it knows of no permission, and where it fails early, of no id. */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfEsb(
            boolean result,
            int code,
            @Nullable Object data,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String requestId)
            implements Envelope {}

    /** No route of ESB's. */
    record NoRoute(boolean result, @Nullable Object data, String message) implements Envelope {}

    /** What CMDB answers by itself. */
    record Direct(
            boolean result,
            @JsonProperty("bk_error_code") int code,
            @JsonProperty("bk_error_msg") String message,
            @Nullable Permission permission,
            @Nullable Object data)
            implements Envelope {}

    /** What CMDB answered, as the API gateway passes it on. */
    record ByGateway(
            boolean result,
            int code,
            String message,
            @Nullable Permission permission,
            @Nullable Object data) implements Envelope {}

    /** A rejection that the API gateway makes itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfGateway(
            boolean result,
            int code,
            String codeName,
            String message,
            @Nullable Object data) implements Envelope {}
}

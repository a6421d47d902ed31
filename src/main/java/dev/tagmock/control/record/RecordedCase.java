package dev.tagmock.control.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call and its answer, as a file has them.
 *
 * @param operation the vendor's; null if it is none that is emulated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedCase(String api, @Nullable String operation, Request request, Response response) {
    /**
     * What was called.
     *
     * @param path with its query
     * @param body null if there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Request(String method, String path, @Nullable JsonNode body) {}

    /**
     * What was answered.
     *
     * @param body null if there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(int status, @Nullable JsonNode body) {}
}

package dev.tagmock.tools;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call and its answer, as TagMock's setting {@code tagmock.record} writes them into a file. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedCase(String api, Request request, Response response) {
    /**
     * What was called.
     *
     * @param path with its query
     */
    record Request(String method, String path, Optional<JsonNode> body) {
        Request {
            body = present(body);
        }
    }

    /** What was answered. */
    record Response(int status, Optional<JsonNode> body) {
        Response {
            body = present(body);
        }
    }

    /** What a file does not have is read as null. */
    private static Optional<JsonNode> present(Optional<JsonNode> body) {
        return body.filter(node -> !node.isNull());
    }
}

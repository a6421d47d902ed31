package dev.tagmock.tools;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call, and what its answer has to be.
 *
 * @param operation the vendor's name for it
 * @param query with its question mark; absent without one
 * @param as who calls; the user if absent
 * @param reads whether it changes nothing whatever it is answered
 * @param raw the body where it is no JSON
 * @param expect the answer
 * @param within for how many seconds it is sent again, until its answer is the expected one
 * @param keep names for parts of the answer's body, by JSON pointer
 * @param share the same, for later rows too
 * @param otherwise what to tell the user if the answer is another; of preconditions only
 */
record Step(
        String operation,
        String method,
        String path,
        Optional<String> query,
        Optional<Map<String, String>> headers,
        Optional<Caller> as,
        boolean reads,
        Optional<JsonNode> body,
        Optional<String> raw,
        Answer expect,
        int within,
        Optional<Map<String, String>> keep,
        Optional<Map<String, String>> share,
        Optional<String> otherwise) {
    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** What an answer is compared with: {@code body} absent is no body at all. */
    record Answer(int status, Optional<JsonNode> body, Optional<Map<String, String>> headers) {
        Answer {
            body = body.filter(json -> !json.isNull());
        }

        String shown() {
            return status
                    + body.map(json -> " " + json).orElse("")
                    + headers.map(these -> " " + these).orElse("");
        }

        boolean isRefusal() {
            return status >= 400
                    || body.map(json -> json.path("result"))
                            .filter(result -> result.isBoolean() && !result.booleanValue())
                            .isPresent();
        }
    }

    Step {
        body = body.filter(json -> !json.isNull());
    }

    static Step of(JsonNode step) {
        return READER.treeToValue(step, Step.class);
    }

    boolean changes() {
        return !reads && !method.equals("GET");
    }

    String sent() {
        return raw.or(() -> body.map(JsonNode::toString)).orElse("");
    }

    String address() {
        return path + query.orElse("");
    }
}

package dev.tagmock.tools;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where BlueKing's CMDB is called. What rows say is written for ESB; at the others the same calls have other paths, and the same answers
 * another form (contract, sections 2.3 and 10).
 */
enum EntryPoint {
    ESB,
    GATEWAY,
    DIRECT;

    private static final String STAGE = "/api/bk-cmdb/prod";

    /** Whether something is there at all, by the list of where it is. */
    boolean isIn(JsonNode entries) {
        return entries.isEmpty()
                || entries.valueStream().anyMatch(entry -> entry.asString().equals(word()));
    }

    /** Brings a call to its path and method here: {@code direct} has both for CMDB itself. */
    void route(ObjectNode call) {
        JsonNode direct = call.remove("direct");
        if (this != ESB && direct != null) {
            String[] route = direct.asString().split(" ", 2);
            call.put("method", route[0]).put("path", (this == GATEWAY ? STAGE : "") + route[1]);
        }
    }

    /** Brings an answer of CMDB's to its form here. */
    void envelop(JsonNode answer) {
        if (this != ESB && answer.path("body") instanceof ObjectNode body && body.has("permission")) {
            body.remove("request_id");
            if (this == DIRECT) {
                body.set("bk_error_code", body.remove("code"));
                body.set("bk_error_msg", body.remove("message"));
            }
        }
    }

    /** As the command line and the rows name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

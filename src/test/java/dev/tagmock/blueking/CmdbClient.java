package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The kinds of clients that CMDB has: each comes in by one entry point, with its credentials where that wants them. */
enum CmdbClient {
    ESB_BODY,
    ESB_HEADER,
    ESB_SIGNED,
    GATEWAY,
    DIRECT;

    private static final String CREDENTIALS = """
                    {"bk_app_code":"esb_test","bk_app_secret":"xxx","bk_username":"root"}""";

    /** Instances contract, section 10: method and path below {@code /api/v3/}. */
    private static final Map<String, String> DIRECT_PATHS = Map.ofEntries(
            Map.entry("add_label_for_service_instance", "POST createmany/proc/service_instance/labels"),
            Map.entry("remove_label_from_service_instance", "DELETE deletemany/proc/service_instance/labels"),
            Map.entry("list_service_instance", "POST findmany/proc/service_instance"),
            Map.entry("list_service_instance_by_host", "POST findmany/proc/service_instance/with_host"),
            Map.entry("list_service_instance_detail", "POST findmany/proc/service_instance/details"),
            Map.entry("create_service_instance", "POST create/proc/service_instance"),
            Map.entry("delete_service_instance", "DELETE deletemany/proc/service_instance"),
            Map.entry("create_process_instance", "POST create/proc/process_instance"),
            Map.entry("update_process_instance", "PUT update/proc/process_instance"),
            Map.entry("delete_process_instance", "DELETE delete/proc/process_instance"),
            Map.entry("list_process_instance", "POST findmany/proc/process_instance"));

    /** Calls an operation with a body of these fields, JSON members without the braces around them. */
    Reply call(Http http, String operation, String fields) {
        String esb = Esb.ROOT + operation + "/";
        String body = "{" + fields + "}";
        return switch (this) {
            case ESB_BODY ->
                http.post(esb, "{" + CREDENTIALS.substring(1, CREDENTIALS.length() - 1) + ", " + fields + "}");
            case ESB_HEADER -> http.post(esb, body, "X-Bkapi-Authorization", CREDENTIALS);
            case ESB_SIGNED -> {
                SignedCall signed = new SignedCall(esb, """
                                {"bk_app_code": "esb_test", "bk_username": "root", %s}""".formatted(fields));
                yield signed.send(http, signed.signature("xxx"));
            }
            case GATEWAY -> direct(http, "/api/bk-cmdb/prod", operation, body, "X-Bkapi-Authorization", CREDENTIALS);
            case DIRECT -> direct(http, "", operation, body, "BK_User", "root");
        };
    }

    private static Reply direct(Http http, String prefix, String operation, String body, String... headers) {
        String[] route = Objects.requireNonNull(DIRECT_PATHS.get(operation)).split(" ", 2);
        return http.send(route[0], prefix + "/api/v3/" + route[1], body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The data of a call that succeeds. */
    JsonNode data(Http http, String operation, String fields) {
        Reply reply = call(http, operation, fields);
        assertThat(code(reply)).as(reply.body()).isZero();
        assertThat(reply.json().get("result").booleanValue()).isTrue();
        return reply.json().get("data");
    }

    /** The code of an answer, which is CMDB's whatever the envelope. */
    int code(Reply reply) {
        return reply.json().get(this == DIRECT ? "bk_error_code" : "code").intValue();
    }

    /** The message of an answer. */
    String message(Reply reply) {
        return reply.json().get(this == DIRECT ? "bk_error_msg" : "message").stringValue();
    }
}

package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may be answered at all, without a second look at the request (contract, sections 1, 2 and 4). */
final class Contracted {
    private static final String PARAMETERS =
            "(action|tags|key|value|body|values|matches|without_any_tag|instance_name|instance_id|offset|limit)";

    /** Status, code and text of every error in the contract's table but the internal failure. */
    private static final List<Pattern> ERRORS = List.of(
            service(401, "APIC.7102", "Incorrect token or token resolution failed"),
            service(400, "APIC.7211", "Parameter value does not match the rules, parameter name\\[" + PARAMETERS + "]"),
            service(404, "APIC.7302", "Instance not found"),
            service(403, "APIC.7402", "The number of tags exceeds the maximum allowed limit\\."),
            frontDoor(404, "APIGW.0101", "The API does not exist or has not been published in the environment"),
            frontDoor(404, "APIGW.0101", "The API does not exist: method [!-~]+ not found"),
            frontDoor(400, "APIGW.0201", "API request error"),
            frontDoor(413, "APIGW.0201", "Request entity too large"));

    private static final Set<Set<String>> RESULTS = Set.of(
            Set.of("resource_id", "resouce_detail", "resource_name", "tags"),
            Set.of("tags"),
            Set.of("resources", "total_count"),
            Set.of("total_count"),
            Set.of("total", "size", "instances"));

    private Contracted() {}

    /** Fails unless it is an answer that the contract knows. */
    static void check(Reply reply) {
        String id = reply.header("X-Request-Id");
        assertThat(id).as("request id").matches("[0-9a-f]{32}");
        assertThat(reply.headers().allValues("Allow")).isEmpty();
        if (reply.status() == 204) {
            assertThat(reply.body()).isEmpty();
            return;
        }
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        String said = reply.status() + " " + reply.body().replace(id, "<id>");
        if (reply.status() == 200 || reply.status() == 202) {
            Set<String> names = new TreeSet<>(reply.json().propertyNames());
            assertThat(RESULTS.contains(names) || names.contains("instance_id") || names.contains("instance_name"))
                    .as(said)
                    .isTrue();
        } else {
            assertThat(ERRORS).as(said).anyMatch(error -> error.matcher(said).matches());
        }
    }

    private static Pattern service(int status, String code, String message) {
        return Pattern.compile("%d \\{\"error_code\":\"%s\",\"error_msg\":\"%s\"}".formatted(status, code, message));
    }

    private static Pattern frontDoor(int status, String code, String message) {
        return Pattern.compile("%d \\{\"error_msg\":\"%s\",\"error_code\":\"%s\",\"request_id\":\"<id>\"}"
                .formatted(status, message, code));
    }
}

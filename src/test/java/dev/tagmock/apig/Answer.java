package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;

/**
 * What an answer must be, to the byte (contract, section 2).
 *
 * @param body with {@code <id>} where the request's id stands
 */
record Answer(int status, String body) {
    /** Section 1: 204, no body, always. */
    static final Answer DONE = new Answer(204, "");

    static final Answer NO_CREDENTIALS = service(401, "APIC.7102", "Incorrect token or token resolution failed");
    static final Answer TOKEN_EXPIRED = service(401, "APIC.7101", "Token expired. Try again later.");
    static final Answer NO_PROJECT = service(401, "APIC.7103", "Token contains no project information.");
    static final Answer NO_PERMISSION = service(403, "APIC.7106", "No permissions to request for the method");
    static final Answer OTHER_PROJECT =
            service(403, "APIC.7130", "No permissions to access gateways in other projects.");
    static final Answer WRONG_SIGNATURE = unsigned("verify aksk signature fail");
    static final Answer SIGNATURE_EXPIRED = unsigned("calc ak sk signature fail:signature expired");
    static final Answer UNKNOWN_GATEWAY = service(404, "APIC.7302", "Instance not found");
    static final Answer QUOTA = service(403, "APIC.7402", "The number of tags exceeds the maximum allowed limit.");
    static final Answer INTERNAL = service(500, "APIC.9000", "Failed to request internal service");
    static final Answer UNKNOWN_PATH =
            frontDoor(404, "APIGW.0101", "The API does not exist or has not been published in the environment");
    static final Answer NOT_HTTP = frontDoor(400, "APIGW.0201", "API request error");
    static final Answer TOO_LARGE = frontDoor(413, "APIGW.0201", "Request entity too large");

    static Answer badParameter(String name) {
        return service(400, "APIC.7211", "Parameter value does not match the rules, parameter name[" + name + "]");
    }

    static Answer unknownMethod(String method) {
        return frontDoor(404, "APIGW.0101", "The API does not exist: method " + method + " not found");
    }

    static Answer unknownAccessKey(String accessKey) {
        return unsigned("ak " + accessKey + " not exist");
    }

    private static Answer unsigned(String why) {
        return frontDoor(401, "APIGW.0301", "Incorrect IAM authentication information: " + why);
    }

    private static Answer service(int status, String code, String message) {
        return new Answer(status, """
                {"error_code":"%s","error_msg":"%s"}""".formatted(code, message));
    }

    private static Answer frontDoor(int status, String code, String message) {
        return new Answer(status, """
                        {"error_msg":"%s","error_code":"%s","request_id":"<id>"}""".formatted(message, code));
    }

    /** Fails unless the reply is this answer: the whole body in its order of keys, and no header too many. */
    void isGivenBy(Reply reply) {
        String id = reply.header("X-Request-Id");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(reply.body()).isEqualTo(body.replace("<id>", id));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().allValues("Allow")).isEmpty();
        if (body.isEmpty()) {
            assertThat(reply.headers().map()).doesNotContainKeys("content-type", "content-length", "transfer-encoding");
        } else {
            assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        }
    }
}

package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the identity service, and its way of rejecting (contract, section 5). */
final class Iam {
    static final String TOKENS = "/v3/auth/tokens";

    private static final JsonMapper JSON = new JsonMapper();

    private Iam() {}

    /** A request for a token. */
    static String request(String name, String password, String domain, @Nullable Object scope) {
        Map<String, Object> identity = Map.of(
                "methods",
                new String[] {"password"},
                "password",
                Map.of("user", Map.of("name", name, "password", password, "domain", Map.of("name", domain))));
        return JSON.writeValueAsString(Map.of(
                "auth", scope == null ? Map.of("identity", identity) : Map.of("identity", identity, "scope", scope)));
    }

    /** Alice's request for a token of a project, known by that field. */
    static String alices(String field, String project) {
        return request("alice", "alice-password", "acme", Map.of("project", Map.of(field, project)));
    }

    static Reply issue(int port, String body) {
        return new Http(port).post(TOKENS, body, "Content-Type", "application/json");
    }

    /** The token issued; fails where there is none. */
    static String token(int port, String body) {
        Reply reply = issue(port, body);
        assertThat(reply.status()).isEqualTo(201);
        return reply.header("X-Subject-Token");
    }

    /** Fails unless the reply is a rejection to the byte. */
    static void rejected(Reply reply, int status, String message, String title) {
        assertThat(reply.body()).isEqualTo("""
                        {"error":{"code":%s,"message":"%s","title":"%s\
                        "}}""".formatted(status, message, title));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(reply.headers().map()).doesNotContainKeys("allow", "x-subject-token");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    static void badBody(Reply reply) {
        rejected(reply, 400, "The request body is invalid", "Bad Request");
    }

    static void unauthorized(Reply reply) {
        rejected(reply, 401, "The request you have made requires authentication.", "Unauthorized");
    }
}

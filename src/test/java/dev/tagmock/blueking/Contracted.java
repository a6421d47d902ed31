package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What ESB may answer at all, without a second look at the request (contract, sections 1 to 5). */
final class Contracted {
    private static final List<String> OF_CMDB =
            List.of("result", "code", "data", "message", "permission", "request_id");
    private static final List<String> OF_ESB = List.of("result", "code", "data", "message", "request_id");
    private static final List<String> OF_ESB_WITHOUT_ID = List.of("result", "code", "data", "message");

    private static final String NOT_VERIFIED = "(?s)'.*' (data parameter verification does not pass|数据参数校验不通过)";

    /** Codes and texts of every rejection that an open world has, but those of a store that fails. */
    private static final Set<Rejection> REFUSALS = Set.of(
            new Rejection(OF_ESB, 1306000, "Request JSON string is wrong in format, which cannot be analyzed\\."),
            new Rejection(
                    OF_ESB_WITHOUT_ID, 1306000, "Request JSON string is wrong in format, which cannot be analyzed\\."),
            new Rejection(
                    OF_ESB_WITHOUT_ID,
                    1306406,
                    "Parameters error, request header X-Bkapi-Authorization is not a valid JSON format string"),
            new Rejection(
                    OF_ESB,
                    1306000,
                    "Signature \\[bk_signature] and APP Secret \\[bk_app_secret] cannot be empty at the same time"),
            new Rejection(OF_ESB, 1306000, "APP Code \\[bk_app_code] cannot be empty"),
            new Rejection(
                    OF_ESB,
                    1306000,
                    "User authentication failed, please provide a valid user identity, such as bk_token, bk_username"),
            new Rejection(OF_CMDB, 1199000, "Deserializing JSON data failed|反序列化JSON数据失败"),
            new Rejection(OF_CMDB, 1199003, "invalid input parameter"),
            new Rejection(OF_CMDB, 1199006, NOT_VERIFIED),
            new Rejection(OF_CMDB, 1199010, "'(instanceIDs|InstanceIDs|service_instance_ids)' (unassigned|未赋值)"),
            new Rejection(
                    OF_CMDB,
                    1199035,
                    " (add labels|remove labels|search service instances|create service instances|delete service instance)"
                            + " (exceed the limit|超过限制) \\d+"),
            new Rejection(OF_CMDB, 1199059, "page limit is exceeded\\. suggestion \\d+"));

    /** What a search that is no regular expression comes to. */
    private static final Rejection NOT_SEARCHED = new Rejection(OF_CMDB, 1199017, "Failed to query data|查询数据失败");

    /** What credentials that are JSON but no object come to. */
    private static final Rejection NO_CREDENTIALS =
            new Rejection(OF_ESB, 1306000, "Component error, please contact the component developer to handle it\\.");

    private Contracted() {}

    /** Fails unless it is an answer that the contract knows to such a request. */
    static void check(Reply reply, String request) {
        assertThat(reply.header("X-Request-Id")).as("request id").matches("[0-9a-f]{32}");
        assertThat(reply.headers().allValues("Allow")).isEmpty();
        assertThat(reply.headers().allValues("Content-Type"))
                .hasSize(1)
                .allMatch(type -> type.matches("(?i)application/json; ?charset=utf-8"));
        if (reply.status() == 404) {
            assertThat(reply.body()).isEqualTo("""
                            {"result":false,"data":null,"message":"The content does not exist"}""");
            return;
        }
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode body = reply.json();
        assertThat(body.path("request_id").asString(reply.header("X-Request-Id")))
                .isEqualTo(reply.header("X-Request-Id"));
        Rejection said = new Rejection(
                List.copyOf(body.propertyNames()),
                body.get("code").intValue(),
                body.get("message").stringValue());
        if (body.get("result").booleanValue()) {
            assertThat(said).isEqualTo(new Rejection(OF_CMDB, 0, "success"));
        } else {
            assertThat(body.get("data").isNull()).isTrue();
            assertThat(REFUSALS.stream().anyMatch(said::isOne)
                            || (said.isOne(NOT_SEARCHED) && request.contains("search_key"))
                            || (said.isOne(NO_CREDENTIALS) && request.contains("X-Bkapi-Authorization")))
                    .as(reply.body())
                    .isTrue();
        }
    }

    private record Rejection(List<String> keys, int code, String message) {
        boolean isOne(Rejection known) {
            return keys.equals(known.keys) && code == known.code && Pattern.matches(known.message, message);
        }
    }
}

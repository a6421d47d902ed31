package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import tools.jackson.databind.json.JsonMapper;

/** What a whole answer must look like: status, Content-Type, and every key of the body in its place. */
final class Answers {
    static final int COMPONENT = 1306000;
    static final int BROKEN_AUTHORIZATION = 1306406;
    static final int BAD_JSON = 1199000;
    static final int BAD_PARAMETER = 1199006;
    static final int UNASSIGNED = 1199010;
    static final int TOO_MANY = 1199035;
    static final int PAGE = 1199059;

    static final String BROKEN_BODY = "Request JSON string is wrong in format, which cannot be analyzed.";
    static final String NO_SECRET =
            "Signature [bk_signature] and APP Secret [bk_app_secret] cannot be empty at the same time";
    static final String NOT_DECODED = "Deserializing JSON data failed";

    private static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    static String unverified(String parameter) {
        return "'" + parameter + "' data parameter verification does not pass";
    }

    /** Contract 3.4: a success without data. */
    static void assertSuccess(Reply reply) {
        assertAnswer(reply, """
                        {"result":true,"code":0,"data":null,"message":"success","permission":null,"request_id":"ID"}""");
    }

    /** Contract 3.1: a rejection of CMDB's. */
    static void assertCmdb(Reply reply, int code, String message) {
        assertAnswer(
                reply,
                rejection(code) + JSON.writeValueAsString(message) + ",\"permission\":null,\"request_id\":\"ID\"}");
    }

    /** Contract 6: a rejection with the permission to apply for, for a business. */
    static void assertNoEditPermission(Reply reply, String message, String bizId, String bizName) {
        assertAnswer(
                reply,
                rejection(9900403) + JSON.writeValueAsString(message) + ",\"permission\":"
                        + permission("edit_biz_service_instance", "服务实例编辑", bizId, bizName)
                        + ",\"request_id\":\"ID\"}");
    }

    /** Contract 6: what is to be applied for. */
    static String permission(String action, String name, String bizId, String bizName) {
        return """
                {"system_id":"bk_cmdb","system_name":"配置平台","actions":[\
                {"id":"%s","name":"%s","related_resource_types":[\
                {"system_id":"bk_cmdb","system_name":"配置平台","type":"biz","type_name":"业务","instances":[[\
                {"type":"biz","type_name":"业务","id":"%s","name":"%s"}]]}]}]}\
                """.formatted(action, name, bizId, bizName);
    }

    /** Contract 2.3: a rejection of ESB's own knows no permission. */
    static void assertEsb(Reply reply, int code, String message) {
        assertAnswer(reply, rejection(code) + JSON.writeValueAsString(message) + ",\"request_id\":\"ID\"}");
    }

    /** Contract 2.3: a rejection from before ESB gave the call an id. */
    static void assertEsbWithoutId(Reply reply, int code, String message) {
        assertAnswer(reply, rejection(code) + JSON.writeValueAsString(message) + "}");
    }

    /** Contract 1: no route. */
    static void assertNoRoute(Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("""
                        {"result":false,"data":null,"message":"The content does not exist"}""");
        assertThat(reply.headers().map()).doesNotContainKey("allow");
    }

    private static String rejection(int code) {
        return """
                {"result":false,"code":%s,"data":null,"message":""".formatted(code);
    }

    private static void assertAnswer(Reply reply, String body) {
        assertThat(reply.body().replaceFirst("\"request_id\":\"[0-9a-f]{32}\"}$", "\"request_id\":\"ID\"}"))
                .isEqualTo(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).matches("(?i)application/json; ?charset=utf-8");
    }
}

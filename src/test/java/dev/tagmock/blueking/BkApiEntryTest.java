package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The API gateway in front of CMDB, where any credentials will do. */
@ServerTest
class BkApiEntryTest {
    static final String PREFIX = "/api/bk-cmdb/prod";
    private static final String AUTHORIZATION = """
                    {"bk_app_code": "a", "bk_app_secret": "s", "bk_username": "u"}""";
    private static final String SUCCESS = """
                    {"result":true,"code":0,"message":"success","permission":null,"data":null}""";

    private final long business = Ids.number();
    private final long id = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void addListAndRemoveAtAnyStage() {
        String ids = """
                {"bk_biz_id": %s, "instance_ids": [%s]""".formatted(business, id);
        assertAnswer(
                send("POST", PREFIX + DirectEntryTest.ADD, ids + ", \"labels\": {\"a\": \"1\", \"b\": \"2\"}}"),
                SUCCESS);
        Reply listed = send("POST", "/api/bk-cmdb/stag" + DirectEntryTest.LIST, """
                {"bk_biz_id": %s}""".formatted(business));
        assertThat(listed.body()).startsWith("""
                        {"result":true,"code":0,"message":"success","permission":null,\
                        "data":{"count":1,"info":[{"bk_biz_id":%s,"id":%s,""".formatted(business, id));
        assertAnswer(
                send("DELETE", "/api/bk-cmdb/test" + DirectEntryTest.REMOVE, ids + ", \"keys\": [\"a\"]}"), SUCCESS);
        assertThat(new Esb(port).labels(business, id)).isEqualTo("""
                {"b":"2"}""");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | 1199010 | 'instanceIDs' unassigned
            {"instance_ids": [1]} | 1199006 | 'bk_biz_id' data parameter verification does not pass
            {"instance_ids": ["1"]} | 1199000 | Deserializing JSON data failed
            {broken | 1199000 | Deserializing JSON data failed
            [] | 1199000 | Deserializing JSON data failed
            """)
    void cmdbsRejections(String body, int code, String message) {
        assertAnswer(send("POST", PREFIX + DirectEntryTest.ADD, body), """
                        {"result":false,"code":%s,"message":"%s\
                        ","permission":null,"data":null}""".formatted(code, message));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | app code cannot be empty
            [] | app code cannot be empty
            null | app code cannot be empty
            no JSON | app code cannot be empty
            {"bk_app_code": "", "bk_app_secret": "s", "bk_username": "u"} | app code cannot be empty
            {"bk_app_code": "a", "bk_username": "u"} | please provide bk_app_secret or bk_signature to verify app
            {"bk_app_code": "a", "bk_app_secret": "s"} | user authentication failed, please provide a valid user identity, such as bk_username, bk_token, access_token
            """)
    void credentials(String authorization, String reason) {
        for (String body : new String[] {"{}", "{broken"}) {
            assertRejected(
                    new Http(port).post(PREFIX + DirectEntryTest.ADD, body, "X-Bkapi-Authorization", authorization),
                    reason);
        }
    }

    @Test
    void credentialsInTheBodyAreNotRead() {
        assertRejected(
                new Http(port).post(PREFIX + DirectEntryTest.ADD, Esb.body("\"bk_biz_id\": 1")),
                "app code cannot be empty");
        assertRejected(
                new Http(port)
                        .post(PREFIX + DirectEntryTest.ADD, Esb.body("\"bk_biz_id\": 1"), "X-Bkapi-Authorization", """
                                        {"bk_app_code": "a"}"""),
                "please provide bk_app_secret or bk_signature to verify app");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,/api/bk-cmdb/prod/api/v3/findmany/proc/service_instance",
        "POST,/api/bk-cmdb/prod/api/v3/deletemany/proc/service_instance/labels",
        "OPTIONS,/api/bk-cmdb/prod/api/v3/deletemany/proc/service_instance/labels",
        "POST,/api/bk-cmdb/prod/api/v3/unknown",
        "POST,/api/bk-cmdb/prod/",
        "POST,/api/bk-cmdb/",
        "PUT,/api/bk-cmdb/prod/api/v3/%25s%22",
    })
    void noRouteNeedsNoCredentials(String method, String path) {
        Reply reply = new Http(port).send(method, path, new byte[0]);
        assertThat(reply.body()).isEqualTo("""
                        {"result":false,"code":1640401,"code_name":"API_NOT_FOUND",\
                        "message":"API not found [method=\\"%s\\" path=\\"%s\
                        \\"]","data":null}""".formatted(method, path));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers().map()).doesNotContainKey("allow");
    }

    static void assertRejected(Reply reply, String reason) {
        String message = "Parameters error [reason=\"" + reason + "\"]";
        assertThat(reply.body()).isEqualTo("""
                        {"result":false,"code":1640001,"code_name":"INVALID_ARGS","message":"\
                        %s","data":null}""".formatted(message.replace("\"", "\\\"")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("X-Bkapi-Error-Code")).isEqualTo("1640001");
        assertThat(reply.header("X-Bkapi-Error-Message")).isEqualTo(message);
    }

    private Reply send(String method, String path, String body) {
        return new Http(port)
                .send(method, path, body.getBytes(StandardCharsets.UTF_8), "X-Bkapi-Authorization", AUTHORIZATION);
    }

    private static void assertAnswer(Reply reply, String body) {
        assertThat(reply.body()).isEqualTo(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().map()).doesNotContainKey("x-bkapi-error-code");
    }
}

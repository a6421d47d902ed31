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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CMDB without ESB in front of it: the handlers of sections 3 to 5 in another envelope, without credentials. */
@ServerTest
class DirectEntryTest {
    static final String ADD = "/api/v3/createmany/proc/service_instance/labels";
    static final String REMOVE = "/api/v3/deletemany/proc/service_instance/labels";
    static final String LIST = "/api/v3/findmany/proc/service_instance";
    private static final String SUCCESS = """
                    {"result":true,"bk_error_code":0,"bk_error_msg":"success","permission":null,"data":null}""";

    private final long business = Ids.number();
    private final long id = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void addListAndRemove() {
        String labels = ", \"labels\": {\"a\": \"1\", \"b\": \"2\"}";
        assertAnswer(new Http(port).post(ADD, body(labels)), SUCCESS);
        Reply listed = new Http(port).post(LIST, """
                {"bk_biz_id": %s}""".formatted(business));
        assertThat(listed.body()).startsWith("""
                        {"result":true,"bk_error_code":0,"bk_error_msg":"success","permission":null,\
                        "data":{"count":1,"info":[{"bk_biz_id":%s,"id":%s,""".formatted(business, id));
        assertThat(listed.json().at("/data/info/0/labels").toString()).isEqualTo("""
                {"a":"1","b":"2"}""");
        assertAnswer(send("DELETE", REMOVE, body(", \"keys\": [\"a\"]")), SUCCESS);
        assertThat(new Esb(port).labels(business, id)).isEqualTo("""
                {"b":"2"}""");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | labels to add | {"bk_biz_id": 1} | 1199010 | 'instanceIDs' unassigned
            POST | labels to add | {"bk_biz_id": 1, "instance_ids": [1], "labels": {"": ""}} | 1199006 | 'label.' data parameter verification does not pass
            DELETE | labels to remove | {"bk_biz_id": 1} | 1199010 | 'InstanceIDs' unassigned
            POST | instances | {"bk_biz_id": 1, "page": {"limit": 1001}} | 1199059 | page limit is exceeded. suggestion 200
            POST | instances | {"bk_biz_id": 1, "search_key": "("} | 1199017 | Failed to query data
            """)
    void rejections(String method, String what, String body, int code, String message) {
        String path = what.equals("instances") ? LIST : what.equals("labels to add") ? ADD : REMOVE;
        assertAnswer(send(method, path, body), rejection(code, message));
    }

    @ParameterizedTest(name = "body {0}")
    @ValueSource(strings = {"{", """
            {"bk_biz_id": 1""", "[]", "\"x\"", "\"\"", "1", "x=1", "{} {}", " ", "\u00ff"})
    void whatIsNoJsonObjectIsNotDecoded(String body) {
        String rejection = rejection(Answers.BAD_JSON, Answers.NOT_DECODED);
        assertAnswer(new Http(port).send("POST", ADD, body.getBytes(StandardCharsets.ISO_8859_1)), rejection);
        assertAnswer(new Http(port).send("DELETE", REMOVE, body.getBytes(StandardCharsets.ISO_8859_1)), rejection);
        assertAnswer(new Http(port).send("POST", LIST, body.getBytes(StandardCharsets.ISO_8859_1)), rejection);
    }

    @ParameterizedTest(name = "body {0}")
    @ValueSource(strings = {"", "{}", "null"})
    void noParametersAtAll(String body) {
        assertAnswer(new Http(port).post(ADD, body), rejection(Answers.UNASSIGNED, "'instanceIDs' unassigned"));
        assertAnswer(send("DELETE", REMOVE, body), rejection(Answers.UNASSIGNED, "'InstanceIDs' unassigned"));
        assertAnswer(
                new Http(port).post(LIST, body), rejection(Answers.BAD_PARAMETER, Answers.unverified("bk_biz_id")));
    }

    @Test
    void inChineseAndWithAnyContentType() {
        assertAnswer(
                new Http(port).post(ADD, "{}", "Blueking-Language", "cn", "Content-Type", "text/plain"),
                rejection(Answers.UNASSIGNED, "'instanceIDs' 未赋值"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,/api/v3/findmany/proc/service_instance",
        "POST,/api/v3/deletemany/proc/service_instance/labels",
        "DELETE,/api/v3/createmany/proc/service_instance/labels",
        "OPTIONS,/api/v3/createmany/proc/service_instance/labels",
        "POST,/api/v3/createmany/proc/service_instance/labels/",
        "PUT,/api/v3/create/proc/service_instance",
        "POST,/api/v3/",
        "POST,/api/v3/%25zz"
    })
    void noRoute(String method, String path) {
        Reply reply = send(method, path, "{}");
        assertThat(reply.body())
                .isEqualTo(rejection(1199037, "rewrite request failed, unknown requested with backend process"));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers().map()).doesNotContainKey("allow");
    }

    /** What needs no escape is the same path with one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/v3/createmany/proc/service_instance/labels",
                "/api/v%33/createmany/proc/service%5Finstance/labels",
                "/api/c/compap%69/v2/cc/add_label_for_service_instance/",
                "/api/bk%2Dcmdb/prod/api/v3/createmany/proc/service_instance/label%73"
            })
    void needlessEscapes(String path) {
        Reply reply = new Http(port)
                .post(path, Esb.body("\"bk_biz_id\": 1"), "X-Bkapi-Authorization", "{" + Esb.CREDENTIALS + "}");
        assertThat(reply.body()).contains("'instanceIDs' unassigned");
        Reply options = send("OPTIONS", path, "");
        assertThat(options.status()).isIn(404, 500);
        assertThat(options.body()).contains("\"result\":false").doesNotContain("\"status\"");
    }

    private Reply send(String method, String path, String body) {
        return new Http(port).send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private String body(String fields) {
        return """
                {"bk_biz_id": %s, "instance_ids": [%s]%s}""".formatted(business, id, fields);
    }

    private static String rejection(int code, String message) {
        return """
                {"result":false,"bk_error_code":%s,"bk_error_msg":"%s\
                ","permission":null,"data":null}""".formatted(code, message);
    }

    private static void assertAnswer(Reply reply, String body) {
        assertThat(reply.body()).isEqualTo(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=utf-8");
    }
}

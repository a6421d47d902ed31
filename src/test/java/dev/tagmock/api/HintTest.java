package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who calls what cannot be taken is told what was expected, in a header beside the vendor's answer. */
@ServerTest
class HintTest {
    private static final String HEADER = "X-TagMock-Hint";
    private static final String ACTION =
            "; expected body: {\"action\": \"create\" or \"delete\", \"tags\": [{\"key\"," + " \"value\"?}, up to 20]}";
    private static final String ADDITION = "; expected body: {\"bk_biz_id\": 1, \"instance_ids\": [1 to 100 numbers],"
            + " \"labels\": {\"key\": \"value\"}}";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {"""
                        {"action":"add","tags":[]}; mistake at action""", """
                        {"action":"create","tags":[{"key":1}]}; mistake at tags[0].key""", """
                        {"action":"create","tags":[{"key":"a"},{"value":"v"}]}; mistake at tags[1].key""", """
                        {"action":"create","tags":{}}; mistake at tags""", "[]; mistake at body", "null; mistake at body", """
                        {"action"; not JSON at line 1, column 10""", """
                        {"action":"create","tags":[{"key":"a"},{"key":"a"}]}; key: each at most once""", """
                        {"action":"create","tags":[{"key":"ab#"}]}; key has # as character 3: 1 to 128 letters, digits, spaces and _.:=+-@,\
                         not only spaces, not beginning with _sys_""", """
                        {"action":"create","tags":[{"key":"k","value":"键#"}]}; value has # as character 2: up to 255 letters, digits,\
                         spaces and _.:=+-@/"""})
    void bodiesForGateways(String body, String mistake) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/gw/instance-tags/action";
        Reply reply = new Http(port).post(path, body, "X-Auth-Token", "any");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header(HEADER)).isEqualTo(mistake + ACTION);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"bk_biz_id\":\"1\"; mistake at bk_biz_id",
                "\"bk_biz_id\":1,\"instance_ids\":[1,\"2\"]; mistake at instance_ids[1]",
                "\"bk_biz_id\":1; 'instanceIDs' unassigned",
                "\"instance_ids\":[1]; 'bk_biz_id' data parameter verification does not pass",
                "\"bk_biz_id\":1,\"instance_ids\":[1],\"labels\":{\"a键\":\"v\"}; key has U+952E as character 2: 1 to 63 letters, digits and -_., a"
                        + " letter first, a letter or digit last",
                "\"bk_biz_id\":1,\"instance_ids\":[1],\"labels\":{\"k\":\"v-\"}; value ends with -: 1 to 63 letters, digits and -_., a"
                        + " letter or digit first and last",
                "bk_biz_id; not JSON at line 1, column 63"
            })
    void bodiesForServiceInstances(String fields, String mistake) {
        String body = """
                {"bk_app_code":"a","bk_app_secret":"b","bk_username":"c",     %s}""".formatted(fields);
        Reply reply = new Http(port).post("/api/c/compapi/v2/cc/add_label_for_service_instance/", body);
        assertThat(reply.json().get("result").booleanValue()).isFalse();
        assertThat(reply.header(HEADER)).isEqualTo(mistake + ADDITION);
    }

    @Test
    void aBodyStraightToCmdb() {
        Reply reply = new Http(port).post("/api/v3/createmany/proc/service_instance/labels", "{");
        assertThat(reply.header(HEADER)).isEqualTo("not JSON at line 1, column 2" + ADDITION);
    }

    @Test
    void aTokenRequest() {
        assertThat(new Http(port).post("/v3/auth/tokens", "{}").header(HEADER))
                .startsWith("something is missing or invalid; expected body: {\"auth\": {\"identity\": ");
    }

    @Test
    void aParameterOfTheQuery() {
        String path = "/v2/" + Ids.hex() + "/apigw/instances?limit=ten";
        assertThat(new Http(port).get(path, "X-Auth-Token", "any").header(HEADER))
                .isEqualTo("query: limit must be a whole number");
    }

    @Test
    void anUnknownPath() {
        Reply reply = new Http(port).get("/v2/p/apigw/instance-tag");
        assertThat(reply.header(HEADER))
                .isEqualTo("not emulated: GET /v2/p/apigw/instance-tag; nearest emulated: ListProjectInstanceTags"
                        + " (GET /v2/{project_id}/apigw/instance-tags)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/p/apigw/instance-tags", "/v2/p/apigw/instances/gw"})
    void whatIsNotMistakenHasNone(String path) {
        Http http = new Http(port);
        assertThat(http.get(path, "X-Auth-Token", "any").headers().map()).doesNotContainKey("x-tagmock-hint");
    }

    @Test
    void noCredentials() {
        assertThat(new Http(port).get("/v2/p/apigw/instance-tags").header(HEADER))
                .isEqualTo("neither a header X-Auth-Token nor Authorization: SDK-HMAC-SHA256 was sent");
    }

    /** The vendors pass over a field that they do not know; what was meant does not happen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {"""
                        {"action":"create","tags":[{"key":"a","valeu":"v"}]}; unknown field valeu, did you mean value?""", """
                        {"action":"create","tags":[{"key":"a","Value":"v"}]}; unknown field Value, did you mean value?""", """
                        {"action":"create","tags":[{"key":"a","description":"v"}]};""", """
                        {"action":"create","tags":[{"key":"a"}],"sys_tag":[]};""", """
                        {"action":"create","tags":[{"key":"a"}],"tag":[]}; unknown field tag, did you mean tags?"""})
    void aMisspeltFieldThatIsPassedOver(String body, @Nullable String hint) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/gw/instance-tags/action";
        Reply reply = new Http(port).post(path, body, "X-Auth-Token", "any");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers().firstValue(HEADER).orElse(null)).isEqualTo(hint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "label, 'unknown field label, did you mean labels?'",
        "instance_id, 'unknown field instance_id, did you mean instance_ids?'",
        "bk_supplier_account,",
        "metadata,"
    })
    void aMisspeltFieldOfBlueKing(String field, @Nullable String hint) {
        Reply reply = new Http(port).post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                {"bk_app_code":"a","bk_app_secret":"b","bk_username":"c","bk_biz_id":1,"instance_ids":[1],"labels":{"k":"v"},\
                "%s":{}}""".formatted(field));
        assertThat(reply.json().get("result").booleanValue()).isTrue();
        assertThat(reply.headers().firstValue(HEADER).orElse(null)).isEqualTo(hint);
    }

    /** A client puts a base path before what it calls: too much of it, or too little. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /api/v2/p1/apigw/instances/gw/instance-tags, /v2/p1/apigw/instances/gw/instance-tags",
        "POST, /p1/apigw/instances/gw/instance-tags/action, /v2/p1/apigw/instances/gw/instance-tags/action",
        "GET, /apigw/instances/gw/instance-tags, /v2/{project_id}/apigw/instances/gw/instance-tags",
        "POST, /compapi/v2/cc/add_label_for_service_instance/, /api/c/compapi/v2/cc/add_label_for_service_instance",
        "POST, /x/y/api/c/compapi/v2/cc/add_label_for_service_instance/, /api/c/compapi/v2/cc/add_label_for_service_instance",
        "POST, /auth/tokens, /v3/auth/tokens",
        "POST, /identity/v3/auth/tokens, /v3/auth/tokens",
        "GET, /apigw,",
        "GET, /nothing/of/the/kind,"
    })
    void aBasePathTooMuchOrTooLittle(String method, String path, @Nullable String meant) {
        Reply reply = new Http(port).send(method, path, new byte[0]);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers().firstValue(HEADER).orElse(null))
                .isEqualTo(meant == null ? null : "no such path; did you mean " + meant + "?");
    }

    /** A header is no place for what somebody sends. */
    @Test
    void nothingSentBreaksOut() {
        String body = "{\"bk_biz_id\":1,\"instance_ids\":[1],\"labels\":{\"a\\r\\nX-Evil: \u00e91" + "x".repeat(5000)
                + "\":1}}";
        String answer = RawSocket.exchange(
                port,
                "POST /api/v3/createmany/proc/service_instance/labels HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).doesNotContain("\r\nX-Evil").containsPattern("X-TagMock-Hint: [\\x20-\\x7e]{1,400}\r\n");
    }
}

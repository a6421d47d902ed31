package dev.tagmock.control.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The state as a document, and the way back. On a server of its own, one test at a time. */
@ServerTest
@TestPropertySource(
        properties = {"tagmock.fixtures=src/test/resources/fixtures/example.yaml", "tagmock.journal.entries=50"})
@Execution(ExecutionMode.SAME_THREAD)
class StateTest {
    private static final String STATE = "/_tagmock/state";
    private static final String CC = "/api/c/compapi/v2/cc/";
    private static final String PROJECT = "73d69ae0cfcf460190522d06b60f05ad";
    private static final String OTHER_PROJECT = "00000000000000000000000000000009";

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void reset() {
        http = new Http(port);
        assertThat(http.post("/_tagmock/reset", "").status()).isEqualTo(204);
    }

    @Test
    void isGivenInTheFormOfFixtures() {
        Reply reply = http.get(STATE + "?secrets=true");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json().at("/blueking/apps/0/secret").stringValue()).isEqualTo("xxx");
        assertThat(reply.json().at("/blueking/businesses/0/service-instances/0"))
                .hasToString("""
                                {"id":59,"name":"web-1","bk-module-id":3,"bk-host-id":7,"labels":{"env":"prod"}}""");
        assertThat(reply.json().at("/blueking/businesses/0/service-instances/1"))
                .hasToString("""
                        {"id":62,"name":"web-2","bk-module-id":0,"bk-host-id":0}""");
        assertThat(reply.json().at("/apig/projects/0/gateways")).hasToString("""
                        [{"id":"gw-1","name":"front","tags":{"env":"dev"}}]""");
    }

    @Test
    void hidesSecretsUnlessAsked() {
        Reply masked = http.get(STATE);
        assertThat(masked.body())
                .doesNotContain("admin-token", "skexample1111111111111111", "alice-token")
                .contains("\"secret\" : \"***\"", "AKEXAMPLE0000000000");
        Reply rejected = put(masked.body());
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().get("error").stringValue()).isEqualTo("body:5: blueking.apps[0].secret: is masked");
    }

    @Test
    void goesOutAndInAndOutTheSame() {
        change();
        String before = exported();
        assertThat(before).contains("\"ü\"", "\"processes\"", OTHER_PROJECT, "\"labels\" : { }", "created-1");
        assertThat(put(before).status()).isEqualTo(204);
        assertThat(exported()).isEqualTo(before);
        http.post("/_tagmock/reset", "");
        assertThat(exported()).isNotEqualTo(before);
        assertThat(put(before).status()).isEqualTo(204);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void worksAsItDidAfterGoingIn() {
        change();
        assertThat(put(exported()).status()).isEqualTo(204);
        assertThat(call("list_service_instance", "\"bk_biz_id\": 2")
                        .json()
                        .at("/data/info")
                        .valueStream()
                        .map(instance -> instance.get("name").stringValue()))
                .containsExactly("service-instance-70", "created-1", "created-2");
        assertThat(tags(OTHER_PROJECT, "gw-9")).contains("""
                {"key":"ü","value":""}""");
        assertThat(call(
                                "create_service_instance",
                                "\"bk_biz_id\": 2, \"bk_module_id\": 1, \"instances\": [{\"bk_host_id\": 1}]")
                        .json()
                        .get("result")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {"""
                        {"bluekin": {}}|body:1: bluekin: unknown field, did you mean blueking?""", """
                        {"apig": {"projects": [{"id": ""}]}}|body:1: apig.projects[0].id: is missing""", """
                        {"blueking": {"businesses": [{"id": 5, "service-instances": [{"id": 7}, {"id": 7}]}]}}|body:1: blueking.businesses[0].service-instances[1].id: is declared twice""", """
                        {"apig": {"projects": [{"id": "p", "gateways": [{"id": "g", "tags": {"a/b": ""}}]}]}}|body:1: apig.projects[0].gateways[0].tags.a/b: the key breaks the API's rules""", """
                        {"apig"|body:1: not well-formed at column 8"""})
    void aBadOneIsRejectedAndChangesNothing(String document, String error) {
        String before = exported();
        Reply rejected = put(document);
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().get("error").stringValue()).isEqualTo(error);
        assertThat(exported()).isEqualTo(before);
    }

    /** More than calls may send: what a state of many instances takes. */
    @Test
    void mayBeLarge() {
        String large = " ".repeat(20_000_000) + exported();
        assertThat(put(large).status()).isEqualTo(204);
    }

    @Test
    void resetReturnsToTheFixtures() {
        String atFirst = exported();
        change();
        assertThat(exported()).isNotEqualTo(atFirst);
        assertThat(http.post("/_tagmock/reset", "").status()).isEqualTo(204);
        assertThat(exported()).isEqualTo(atFirst);
        assertThat(http.get("/_tagmock/requests").json().get("total").intValue())
                .isZero();
    }

    @Test
    void resetOfAProjectLeavesItsNeighbours() {
        change();
        tag(PROJECT, "gw-1", "env", "changed");
        tag(PROJECT, "gw-2", "k", "v");
        String neighbours = without(PROJECT);
        assertThat(http.post("/_tagmock/reset?project_id=" + PROJECT, "").status())
                .isEqualTo(204);
        assertThat(tags(PROJECT, "gw-1")).isEqualTo("""
                [{"key":"env","value":"dev"}]""");
        assertThat(exported()).doesNotContain("gw-2");
        assertThat(without(PROJECT)).isEqualTo(neighbours);
        assertThat(http.get("/_tagmock/requests?project_id=" + OTHER_PROJECT)
                        .json()
                        .get("total")
                        .intValue())
                .isPositive();
    }

    @Test
    void resetOfABusinessLeavesItsNeighbours() {
        change();
        label(1, 59, "env", "changed");
        String gateways = exported().replaceFirst("(?s).*\"apig\"", "");
        assertThat(http.post("/_tagmock/reset?bk_biz_id=1", "").status()).isEqualTo(204);
        assertThat(call("list_service_instance", "\"bk_biz_id\": 1").json().at("/data/info/0/labels"))
                .hasToString("""
                        {"env":"prod"}""");
        assertThat(call("list_service_instance", "\"bk_biz_id\": 2")
                        .json()
                        .at("/data/count")
                        .intValue())
                .isEqualTo(3);
        assertThat(exported().replaceFirst("(?s).*\"apig\"", "")).isEqualTo(gateways);
    }

    @ParameterizedTest
    @CsvSource({"project=x", "bk_biz_id=one", "project_id=a&bk_biz_id=1"})
    void aScopeThatIsNoneIsRejected(String query) {
        change();
        String before = exported();
        assertThat(http.post("/_tagmock/reset?" + query, "").status()).isEqualTo(400);
        assertThat(exported()).isEqualTo(before);
    }

    private void change() {
        tag(OTHER_PROJECT, "%20", "k", "v");
        label(-2, 71, "k", "v");
        tag(OTHER_PROJECT, "gw-9", "ü", "");
        http.get("/v2/" + OTHER_PROJECT + "/apigw/instances/gw-8/instance-tags", "X-Auth-Token", "any");
        label(2, 70, "k", "v");
        call("remove_label_from_service_instance", "\"bk_biz_id\": 2, \"instance_ids\": [70], \"keys\": [\"k\"]");
        call(
                "create_service_instance",
                "\"bk_biz_id\": 2, \"bk_module_id\": 3, \"instances\": [{\"bk_host_id\": 1, \"service_instance_name\":"
                        + " \"created-1\", \"processes\": [{\"process_info\": {\"user\": \"ü\", \"bind_info\":"
                        + " [{\"port\": \"80\", \"protocol\": \"1\", \"more\": {}}]}}]}, {\"bk_host_id\": 1,"
                        + " \"service_instance_name\": \"created-2\"}]");
    }

    private String without(String project) {
        JsonNode state = new JsonMapper().readTree(exported());
        state.at("/apig/projects")
                .asArray()
                .removeIf(one -> one.get("id").stringValue().equals(project));
        return state.toString();
    }

    private String exported() {
        return http.get(STATE + "?secrets=true").body();
    }

    private Reply put(String document) {
        return http.send("PUT", STATE, document.getBytes(StandardCharsets.UTF_8));
    }

    private void tag(String project, String gateway, String key, String value) {
        assertThat(http.post(
                                "/v2/" + project + "/apigw/instances/" + gateway + "/instance-tags/action",
                                """
                                        {"action":"create","tags":[{"key":"%s","value":"%s\
                                        "}]}""".formatted(key, value),
                                "X-Auth-Token",
                                "any")
                        .status())
                .isEqualTo(204);
    }

    private String tags(String project, String gateway) {
        return http.get("/v2/" + project + "/apigw/instances/" + gateway + "/instance-tags", "X-Auth-Token", "any")
                .json()
                .get("tags")
                .toString();
    }

    private void label(long business, long instance, String key, String value) {
        call(
                "add_label_for_service_instance",
                "\"bk_biz_id\": " + business + ", \"instance_ids\": [" + instance + "], \"labels\": {\"" + key
                        + "\": \"" + value + "\"}");
    }

    private Reply call(String component, String fields) {
        Reply reply = http.post(CC + component + "/", """
                        {"bk_app_code": "a", "bk_app_secret": "s", "bk_username": "u", %s}""".formatted(fields));
        assertThat(reply.json().get("result").booleanValue()).as(reply.body()).isTrue();
        return reply;
    }
}

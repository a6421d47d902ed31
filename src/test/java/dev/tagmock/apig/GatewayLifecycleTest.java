package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lifecycle contract, section 9: the operations on one gateway. */
@ServerTest
class GatewayLifecycleTest {
    private static final String GATEWAY = "/instances/gw";

    private final int port;
    private final TestProject project;

    GatewayLifecycleTest(@LocalServerPort int port) {
        this.port = port;
        project = new TestProject(port);
    }

    @BeforeEach
    void create() {
        assertThat(project.create("""
                {"instance_name":"front","instance_id":"gw","description":"old"}""").status()).isEqualTo(202);
    }

    @Test
    void progressIsAtItsEnd() {
        long created = project.get(GATEWAY).json().get("create_time").longValue();
        assertThat(project.get(GATEWAY + "/progress").body()).isEqualTo("""
                        {"end_time":%s,"error_code":null,"error_msg":null,"progress":100,\
                        "start_time":%s,"status":"success"}""".formatted(created, created));
    }

    @ParameterizedTest(name = "UpdateInstanceV2: {0} makes {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                       | description        | "old"
            {"description":null}                     | description        | "old"
            {"description":""}                       | description        | ""
            {"description":"new"}                    | instance_name      | "front"
            {"instance_name":"back"}                 | instance_name      | "back"
            {"instance_name":"back"}                 | description        | "old"
            {"security_group_id":"sg"}               | security_group_id  | "sg"
            {"maintain_begin":"06:00:00"}            | maintain_end       | "10:00:00"
            {"maintain_begin":"06:00:00","maintain_end":"10:00:00"} | maintain_begin | "06:00:00"
            {"vpcep_service_name":""}                | is_releasable      | true
            {"spec_id":"PLATINUM","vpc_id":"other"}  | spec               | "BASIC"
            {"bandwidth_size":5}                     | bandwidth_size     | 0
            {"bandwidth_size":"x","spec_id":1,"vpc_id":[1],"loadbalancer_provider":"x","tags":1} | description | "old"
            """)
    void update(String body, String field, String value) {
        Reply updated = send("PUT", "", body);
        assertThat(updated.status()).as(updated.body()).isEqualTo(200);
        assertThat(updated.json().get(field).toString()).isEqualTo(value);
        assertThat(project.get(GATEWAY).body()).isEqualTo(updated.body());
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT  |                  | {"instance_name":"x"}               | 400 | parameter name[instance_name]
            PUT  |                  | {"instance_name":1,"description":2} | 400 | parameter name[instance_name]
            PUT  |                  | {"description":">"}                 | 400 | parameter name[description]
            PUT  |                  | {"maintain_begin":"1"}              | 400 | parameter name[maintainBegin]
            PUT  |                  | {"maintain_begin":"02:00:00","maintain_end":"02:00:00"} | 400 | The maintenance time window must be 4 hours.
            PUT  |                  | []                                  | 400 | parameter name[body]
            POST | /postpaid-resize | {}                                  | 400 | parameter name[spec_id]
            POST | /postpaid-resize | {"spec_id":"HUGE"}                  | 404 | Instance spec not found
            POST | /postpaid-resize | {"spec_id":"BASIC"}                 | 409 | Scaling up to the same specifications is not allowed.
            POST | /nat-eip         | {}                                  | 400 | parameter name[bandwidth_size]
            POST | /nat-eip         | {"bandwidth_charging_mode":"x"}     | 400 | parameter name[bandwidth_size]
            POST | /nat-eip         | {"bandwidth_size":"5.0"}            | 400 | parameter name[bandwidth_size]
            POST | /nat-eip         | {"bandwidth_size":0}                | 400 | parameter name[bandwidth_size]
            POST | /nat-eip         | {"bandwidth_size":2001}             | 400 | parameter name[bandwidth_size]
            PUT  | /nat-eip         | {"bandwidth_size":5}                | 400 | update bandwidth size failed
            PUT  | /ingress-eip     | {}                                  | 400 | update bandwidth size failed
            POST | /ingress-eip     | {"bandwidth_size":"5"}              | 400 | parameter name[bandwidth_size]
            POST | /ingress-eip     | {"bandwidth_charging_mode":"x"}     | 400 | parameter name[bandwidth_charging_mode]
            """)
    void isRejected(String method, String path, String body, int status, String message) {
        String before = project.get(GATEWAY).body();
        Reply rejected = send(method, path == null ? "" : path, body);
        assertThat(rejected.status()).as(rejected.body()).isEqualTo(status);
        assertThat(rejected.json().get("error_msg").stringValue()).endsWith(message);
        assertThat(project.get(GATEWAY).body()).isEqualTo(before);
    }

    @Test
    void resize() {
        assertThat(send("POST", "/postpaid-resize", """
                {"spec_id":"PLATINUM_X2"}""").body())
                .matches(
                        "\\{\"instance_id\":\"gw\",\"message\":\"JOB_ASSIGNED_FOR_RESIZE_0086I:The job (JOB-[0-9a-f]{32})"
                                + " is assigned to resize instance.\",\"job_id\":\"\\1\"}");
        assertThat(shown("spec")).isEqualTo("\"PLATINUM_X2\"");
    }

    @Test
    void aWayOut() {
        Reply added = send("POST", "/nat-eip", """
                {"bandwidth_size":"5","bandwidth_charging_mode":"traffic"}""");
        assertThat(added.status() + added.body()).isEqualTo("200");
        assertThat(shown("bandwidth_size") + shown("bandwidth_charging_mode")).isEqualTo("5\"traffic\"");
        Reply again = send("POST", "/nat-eip", """
                {"bandwidth_size":5}""");
        assertThat(again.body()).isEqualTo("""
                        {"error_code":"APIC.7709","error_msg":"Public network access is enabled for the\
                         gateway."}""");
        assertThat(again.status()).isEqualTo(409);
        Reply changed = send("PUT", "/nat-eip", """
                {"bandwidth_size":10}""");
        assertThat(changed.status() + changed.body()).isEqualTo("200");
        assertThat(shown("bandwidth_size") + shown("bandwidth_charging_mode")).isEqualTo("10\"traffic\"");
        for (int i = 0; i < 2; i++) {
            Reply removed = send("DELETE", "/nat-eip", "");
            assertThat(removed.status() + removed.body()).isEqualTo("204");
            assertThat(shown("bandwidth_size") + shown("nat_eip_address")).isEqualTo("0null");
        }
        send("POST", "/nat-eip", """
                {"bandwidth_size":5}""");
        assertThat(shown("bandwidth_charging_mode")).isEqualTo("\"bandwidth\"");
    }

    @Test
    void aWayIn() {
        Reply added = send("POST", "/ingress-eip", "{}");
        assertThat(added.status()).isEqualTo(202);
        assertThat(added.body())
                .matches(
                        "\\{\"instance_id\":\"gw\",\"message\":\"JOB_ASSIGNED_FOR_UPDATE_0077I:The job (JOB-[0-9a-f]{32})"
                                + " is assigned to the instance gw for running updating\",\"job_id\":\"\\1\"}");
        assertThat(project.get(GATEWAY).json().at("/publicips/0/bandwidth_size").intValue())
                .isEqualTo(5);
        assertThat(send("POST", "/ingress-eip", "{}").body()).contains("\"APIC.7711\"");
        assertThat(send("PUT", "/ingress-eip", """
                {"bandwidth_size":9}""").status()).isEqualTo(202);
        assertThat(project.get(GATEWAY).json().at("/publicips/0/bandwidth_size").intValue())
                .isEqualTo(9);
        for (int i = 0; i < 2; i++) {
            assertThat(send("DELETE", "/ingress-eip", "").status()).isEqualTo(204);
            assertThat(shown("publicips") + shown("ingress_bandwidth_charging_mode"))
                    .isEqualTo("[]null");
        }
    }

    @ParameterizedTest(name = "section 9 and 11: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /extra-elbs                               | {"elbs":[]}
            /custom-ingress-ports?limit=500           | {"total":0,"size":0,"ingress_port_infos":[]}
            /api-groups?name=other                    | {"total":0,"size":0,"groups":[]}
            /api-groups?id=other                      | {"total":0,"size":0,"groups":[]}
            /api-groups?offset=1                      | {"total":1,"size":0,"groups":[]}
            """)
    void lists(String path, String body) {
        assertThat(project.get(GATEWAY + path).body()).isEqualTo(body);
    }

    @ParameterizedTest(name = "section 11: {0}")
    @CsvSource({"''", "?name=DEFAULT", "?name=DEFAULT&precise_search=name&limit=20&offset=0"})
    void theDefaultGroup(String query) {
        Reply groups = project.get(GATEWAY + "/api-groups" + query);
        assertThat(groups.body())
                .matches("\\{\"total\":1,\"size\":1,\"groups\":\\[\\{\"id\":\"([0-9a-f]{32})\",\"name\":\"DEFAULT\","
                        + "\"status\":1,\"sl_domain\":\"\\1.apic.example.com\",\"sl_domains\":\\[\"\\1.apic.example.com\"],"
                        + "\"register_time\":\"([^\"]+Z)\",\"update_time\":\"\\2\",\"on_sell_status\":2,\"url_domains\":\\[],"
                        + "\"sl_domain_access_enabled\":true,\"remark\":\"\",\"is_default\":1,\"version\":\"V1\"}]}");
        assertThat(project.get(GATEWAY + "/api-groups").body()).isEqualTo(groups.body());
    }

    @Test
    void zones() {
        Reply zones = project.get("/available-zones");
        assertThat(zones.json().get("available_zones").findValuesAsString("code"))
                .containsExactly(project.id() + "-01", project.id() + "-02", project.id() + "-03");
        assertThat(zones.json().at("/available_zones/1").toString())
                .matches("\\{\"code\":\"[0-9a-f]+-02\",\"id\":\"[0-9a-f]{32}\",\"local_name\":\\{\"en_us\":\"AZ2\","
                        + "\"zh_cn\":\"AZ2\"},\"name\":\"AZ2\",\"port\":\"8403\",\"specs\":\\{\"BASIC\":true,"
                        + "\"PROFESSIONAL\":true,\"ENTERPRISE\":true,\"PLATINUM\":true}}");
    }

    /** Section 10: in the open world, too, and by whatever operation; until it is created again, with nothing of the old one. */
    @ParameterizedTest(name = "{0} {1} does not bring a deleted gateway back")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    |                       |
            PUT    |                       | {"description":"x"}
            PUT    |                       | {"description":1}
            DELETE |                       |
            GET    | /progress             |
            POST   | /postpaid-resize      | {"spec_id":"BASIC"}
            POST   | /nat-eip              | {"bandwidth_size":5}
            PUT    | /nat-eip              | {"bandwidth_size":5}
            DELETE | /nat-eip              |
            POST   | /ingress-eip          | {}
            PUT    | /ingress-eip          | {}
            DELETE | /ingress-eip          |
            GET    | /extra-elbs           |
            GET    | /custom-ingress-ports |
            GET    | /api-groups           |
            GET    | /instance-tags        |
            POST   | /instance-tags/action | {"action":"create","tags":[{"key":"k"}]}
            POST   | /instance-tags/action | {"action":"delete","tags":[]}
            POST   | /instance-tags/action | {"action":1}
            """)
    void deletedStaysDeleted(String method, String path, String body) {
        assertThat(project.delete(GATEWAY).status()).isEqualTo(202);
        Answer.UNKNOWN_GATEWAY.isGivenBy(send(method, path == null ? "" : path, body == null ? "" : body));
        assertThat(project.listed("")).isEmpty();
        assertThat(project.create("""
                {"instance_name":"again","instance_id":"gw"}""").status()).isEqualTo(202);
        assertThat(shown("description") + shown("instance_name")).isEqualTo("\"\"\"again\"");
        assertThat(project.gateway("gw").tags()).isEmpty();
    }

    @ParameterizedTest(name = "section 10: {0} {1} forgets deletions")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /_tagmock/reset?project_id=<project> |
            PUT  | /_tagmock/state?project_id=<project> | {}
            PUT  | /_tagmock/state?project_id=<project> | {"apig":{"projects":[{"id":"<project>","gateways":[{"id":"gw"}]}]}}
            """)
    void untilItsScopeIsReset(String method, String path, String body) {
        assertThat(project.delete(GATEWAY).status()).isEqualTo(202);
        Reply reset = new Http(port)
                .send(
                        method,
                        path.replace("<project>", project.id()),
                        (body == null ? "" : body.replace("<project>", project.id())).getBytes(StandardCharsets.UTF_8));
        assertThat(reset.status()).as(reset.body()).isEqualTo(204);
        Answer.DONE.isGivenBy(project.gateway("gw").create("k", "v"));
    }

    @Test
    void theStateHasWhatDiffersFromTheDefault() {
        assertThat(send("PUT", "", """
                {"maintain_begin":"06:00:00","description":"new"}""").status()).isEqualTo(200);
        Http http = new Http(port);
        String state = http.get("/_tagmock/state")
                .json()
                .at("/apig/projects")
                .valueStream()
                .filter(one -> one.get("id").stringValue().equals(project.id()))
                .findFirst()
                .orElseThrow()
                .toString();
        assertThat(state).isEqualTo("""
                        {"id":"%s","gateways":[{"id":"gw","name":"front",\
                        "description":"new","maintain-begin":"06:00:00","maintain-end":"10:00:00",\
                        "tags":{}}]}""".formatted(project.id()));
        Reply put = http.send("PUT", "/_tagmock/state?project_id=" + project.id(), """
                        {"apig":{"projects":[%s]}}""".formatted(state)
                .getBytes(StandardCharsets.UTF_8));
        assertThat(put.status()).as(put.body()).isEqualTo(204);
        assertThat(shown("description") + shown("maintain_end")).isEqualTo("\"new\"\"10:00:00\"");
    }

    /** What another gateway would have by itself is not there, given or not. */
    @Test
    void theStateHasNoDefaults() {
        project.create("""
                        {"instance_name":"usual","instance_id":"usual","spec_id":"BASIC","description":"",\
                        "bandwidth_size":0,"bandwidth_charging_mode":"bandwidth","ingress_bandwidth_size":0,\
                        "ingress_bandwidth_charging_mode":"bandwidth","loadbalancer_provider":"elb",\
                        "vpcep_service_name":"apig","enterprise_project_id":"0","maintain_begin":"22:00:00"}""");
        assertThat(new Http(port).get("/_tagmock/state").json().toString()).contains("""
                        {"id":"usual","name":"usual","tags":{}}""");
    }

    private String shown(String field) {
        return project.get(GATEWAY).json().get(field).toString();
    }

    private Reply send(String method, String path, String body) {
        return new Http(port)
                .send(
                        method,
                        project.path(GATEWAY + path),
                        body.getBytes(StandardCharsets.UTF_8),
                        "X-Auth-Token",
                        "any");
    }
}

package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, ShowDetailsOfInstanceV2, ListInstancesV2 and DeleteInstancesV2. */
@ServerTest
class GatewaysTest {
    private static final String COMMON = """
            {"id":"<id>","project_id":"<project>","instance_name":"front",\
            "status":"Running","instance_status":6,"type":"apig","spec":"BASIC","create_time":<time>,\
            "enterprise_project_id":"0","eip_address":null,"charging_mode":0,"cbc_metadata":null,\
            "loadbalancer_provider":"elb","cbc_operation_locks":[]""";

    @LocalServerPort
    private int port;

    @Test
    void theWholeBodyOfAGateway() {
        TestProject project = new TestProject(port);
        long before = Instant.now().toEpochMilli();
        String id = project.create("""
                {"instance_name":"front"}""").json().get("instance_id").stringValue();
        long after = Instant.now().toEpochMilli();
        Reply reply = project.get("/instances/" + id);
        long time = reply.json().get("create_time").longValue();
        assertThat(time).as("epoch milliseconds").isBetween(before, after);
        String made = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        String own = "192\\.168\\.\\d+\\.\\d+";
        String service = "\\{\"service_name\":\"" + project.id() + "\\.apig\\." + made
                + "\",\"created_at\":\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\"}";
        assertThat(reply.body())
                .startsWith(common(project, id, time))
                .matches(Pattern.quote(common(project, id, time))
                        + (",'description':'','vpc_id':'" + made
                                        + "','subnet_id':'(" + made + ")','security_group_id':'" + made
                                        + "','maintain_begin':'22:00:00','maintain_end':'02:00:00','ingress_ip':'("
                                        + own
                                        + ")','ingress_ip_v6':null,'user_id':'[0-9a-f]{32}','nat_eip_address':null,"
                                        + "'bandwidth_size':0,'bandwidth_charging_mode':null,'available_zone_ids':'\\["
                                        + project.id() + "-01]','instance_version':'[0-9a-f]{32}','virsubnet_id':'"
                                        + made + "','roma_eip_address':null,'listeners':null,'supported_features':"
                                        + "\\['ratelimit','route','gateway_responses','app_token','cors'],"
                                        + "'endpoint_service':<S>,'endpoint_services':\\[<S>],'node_ips':\\{'livedata':\\[],"
                                        + "'shubao':\\['" + own + "','" + own
                                        + "']},'publicips':\\[],'privateips':\\[\\{"
                                        + "'ip_address':'" + own + "','bandwidth_size':0}],'unreliable_ips':\\[],"
                                        + "'is_releasable':true,'ingress_bandwidth_charging_mode':null}")
                                .replace("'", "\"")
                                .replace("<S>", service));
        assertThat(reply.json().get("virsubnet_id")).isEqualTo(reply.json().get("subnet_id"));
        assertThat(reply.json().at("/privateips/0/ip_address"))
                .isEqualTo(reply.json().get("ingress_ip"));
    }

    @Test
    void theWholeBodyOfAList() {
        TestProject project = new TestProject(port);
        isOk(project.get("/instances"), """
                {"total":0,"size":0,"instances":[]}""");
        String id = project.gatewayNamed("front", "k", "v");
        Reply reply = project.get("/instances");
        long time = reply.json().get("instances").get(0).get("create_time").longValue();
        isOk(reply, """
                {"total":1,"size":1,"instances":[%s}]}""".formatted(common(project, id, time)));
    }

    @Test
    void theTimeOfCreationStays() {
        TestProject project = new TestProject(port);
        String id = project.gatewayNamed("front");
        String shown = project.get("/instances/" + id).body();
        project.gateway(id).create("k", "v");
        assertThat(project.get("/instances/" + id).body()).isEqualTo(shown);
    }

    /** The open world: whatever a call names exists, and is listed from then on. */
    @Test
    void aGatewayNeverNamedBefore() {
        TestProject project = new TestProject(port);
        String id = Ids.hex();
        Reply reply = project.get("/instances/" + id);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("id").stringValue()).isEqualTo(id);
        assertThat(reply.json().get("instance_name").stringValue()).isEqualTo(id);
        assertThat(project.listed("")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0A", "a%09b", "%7F"})
    void anIdThatNoGatewayCanHave(String id) {
        TestProject project = new TestProject(port);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.get("/instances/" + id));
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.delete("/instances/" + id));
    }

    @ParameterizedTest(name = "section 4, ListInstancesV2: {0} lists {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | front_1,back%,FRONT,x
            instance_id=&instance_name=&status=  | front_1,back%,FRONT,x
            status=Running                       | front_1,back%,FRONT,x
            status=running                       | ''
            status=Freezing                      | ''
            status=CreateFail                    | ''
            instance_name=front                  | front_1
            instance_name=ron                    | front_1
            instance_name=RON                    | FRONT
            instance_name=_                      | front_1
            instance_name=%25                    | back%
            instance_name=%21                    | ''
            instance_name=%00                    | ''
            instance_name=%ED%A0%80              | ''
            instance_name=absent                 | ''
            instance_id=x                        | x
            instance_id=X                        | ''
            instance_id=one                      | front_1
            instance_id=on                       | ''
            instance_id=%00                      | ''
            instance_id=one&instance_name=front  | front_1
            instance_id=one&instance_name=FRONT  | ''
            instance_id=one&status=Freezing      | ''
            """)
    void aFilteredList(String query, String names) {
        TestProject project = new TestProject(port);
        project.create("""
                {"instance_name":"front_1","instance_id":"one"}""");
        project.gateway("back%25").list();
        project.create("""
                {"instance_name":"FRONT","instance_id":"two"}""");
        project.gateway("x").list();
        assertThat(String.join(",", project.listed("?" + query))).isEqualTo(names);
        int total = names.isEmpty() ? 0 : names.split(",", -1).length;
        assertThat(project.get("/instances?" + query).body()).startsWith("""
                {"total":%s,""".formatted(total));
        // What asks for one by id lists it; it does not make it exist.
        assertThat(project.listed("")).hasSize(4);
    }

    @Test
    void totalIsOfAllThatMatchesSizeOfThePage() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("front-1");
        project.gatewayNamed("back-1");
        project.gatewayNamed("front-2");
        Reply reply = project.get("/instances?instance_name=front&offset=1&limit=1");
        assertThat(reply.body()).startsWith("""
                {"total":2,"size":1,""");
        assertThat(project.listed("?instance_name=front&offset=1&limit=1")).containsExactly("front-2");
    }

    @Test
    void otherProjectsGatewaysAreNotListed() {
        TestProject project = new TestProject(port);
        new TestProject(port, project.id() + "1", "any").create("""
                {"instance_name":"other","instance_id":"gw"}""");
        assertThat(project.listed("")).isEmpty();
        assertThat(project.listed("?instance_id=gw")).isEmpty();
    }

    @Test
    void deletingTakesTheTagsAlong() {
        TestProject project = new TestProject(port);
        project.gatewayNamed("stays", "k", "v");
        String id = project.gatewayNamed("goes", "k", "v", "more", "w");
        Reply reply = project.delete("/instances/" + id);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body())
                .matches("\\{\"instance_id\":\"" + id + "\",\"message\":\"Deleting\",\"job_id\":\"JOB-[0-9a-f]{32}\"}");
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(project.listed("")).containsExactly("stays");
        assertThat(project.found("{}")).containsExactly("stays");
        assertThat(project.tags()).containsOnlyKeys("k");
    }

    @Test
    void aGatewayCreatedAgainStartsEmpty() {
        TestProject project = new TestProject(port);
        String body = """
                {"instance_name":"front","instance_id":"gw","tags":[{"key":"<k>"}]}""";
        project.create(body.replace("<k>", "old"));
        assertThat(project.delete("/instances/gw").status()).isEqualTo(202);
        assertThat(project.create(body.replace("<k>", "new")).status()).isEqualTo(202);
        assertThat(project.gateway("gw").tags()).containsExactly(entry("new", ""));
    }

    /** Deleting names nothing into being, in the open world either. */
    @Test
    void whatDoesNotExistCannotBeDeleted() {
        TestProject project = new TestProject(port);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.delete("/instances/gw"));
        assertThat(project.listed("")).isEmpty();
        String id = project.gatewayNamed("front");
        assertThat(project.delete("/instances/" + id).status()).isEqualTo(202);
        Answer.UNKNOWN_GATEWAY.isGivenBy(project.delete("/instances/" + id));
    }

    @Test
    void anotherProjectsGatewayIsNotDeleted() {
        TestProject owner = new TestProject(port);
        String id = owner.gatewayNamed("front", "k", "v");
        Answer.UNKNOWN_GATEWAY.isGivenBy(new TestProject(port).delete("/instances/" + id));
        assertThat(owner.listed("")).containsExactly("front");
        assertThat(owner.gateway(id).tags()).containsExactly(entry("k", "v"));
    }

    private static String common(TestProject project, String id, long time) {
        return COMMON.replace("<id>", id).replace("<project>", project.id()).replace("<time>", Long.toString(time));
    }

    private static void isOk(Reply reply, String body) {
        assertThat(reply.body()).isEqualTo(body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
}

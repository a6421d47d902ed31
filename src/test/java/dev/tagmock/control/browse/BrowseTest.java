package dev.tagmock.control.browse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What there is, part by part. */
@ControlTest
class BrowseTest {
    @LocalServerPort
    private int port;

    private Control control;

    @BeforeEach
    void prepare() {
        control = new Control(port);
    }

    @Test
    void projectsWithHowMuchIsInThem() {
        control.tag("k");
        assertThat(get("projects?search=" + control.project().substring(0, 20).toUpperCase(Locale.ROOT)))
                .hasToString("""
                        {"total":1,"projects":[{"id":"%s\
                        ","name":null,"gateways":1}]}""".formatted(control.project()));
    }

    @Test
    void businessesWithHowMuchIsInThem() {
        label(Ids.number(), "\"k\":\"v\"");
        label(Ids.number(), "\"k\":\"v\"");
        assertThat(get("businesses?search=" + control.business())).hasToString("""
                        {"total":1,"businesses":[{"id":%s\
                        ,"name":null,"service_instances":2}]}""".formatted(control.business()));
    }

    @Test
    void gatewaysWithTags() {
        control.tag("k");
        assertThat(get("gateways?project_id=" + control.project())).hasToString("""
                                {"total":1,"gateways":[{"id":"gw","name":null,"spec":"BASIC","description":"","tags":{"k":"v"}}]}""");
        assertThat(get("gateways?project_id=" + control.neighbour().project())).hasToString("""
                        {"total":0,"gateways":[]}""");
    }

    @Test
    void instancesWithLabels() {
        long id = Ids.number();
        label(id, "\"k\":\"v\"");
        assertThat(get("service-instances?bk_biz_id=" + control.business())).hasToString("""
                                {"total":1,"service_instances":[{"id":%s\
                                ,"name":null,"bk_module_id":0,"bk_host_id":0,"processes":"","labels":{"k":"v"}}]}""".formatted(id));
    }

    @Test
    void pagesInTheOrderOfAppearance() {
        List<Long> ids = Stream.generate(Ids::number).limit(5).toList();
        ids.forEach(id -> label(id, "\"k\":\"v\""));
        assertThat(ids("&limit=2")).isEqualTo(ids.subList(0, 2));
        assertThat(ids("&limit=2&offset=4")).isEqualTo(ids.subList(4, 5));
        assertThat(ids("&offset=5")).isEmpty();
        assertThat(get("service-instances?bk_biz_id=" + control.business() + "&limit=2&offset=4")
                        .get("total")
                        .intValue())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env=prod|0,1",
                "env=prod, role in (web,cache)|0",
                "!role|2",
                "role|0,1",
                "env!=prod|2",
                "role notin (db)|0,2",
                "env|0,1,2",
                "env=prod,!role|"
            })
    void selectorsPick(String selector, String picked) {
        List<Long> ids = Stream.generate(Ids::number).limit(3).toList();
        label(ids.get(0), "\"env\":\"prod\",\"role\":\"web\"");
        label(ids.get(1), "\"env\":\"prod\",\"role\":\"db\"");
        label(ids.get(2), "\"env\":\"test\"");
        List<Long> expected = picked == null
                ? List.of()
                : Arrays.stream(picked.split(","))
                        .map(i -> ids.get(Integer.parseInt(i)))
                        .toList();
        assertThat(ids("&selector=" + URLEncoder.encode(selector, StandardCharsets.UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void searchLooksAtIdsAndNames() {
        String created = control.http()
                .post("/api/c/compapi/v2/cc/create_service_instance/", """
                                {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":\
                                %s\
                                ,"bk_module_id":3,"instances":[{"bk_host_id":7,"service_instance_name":\
                                "Web_1%%"}]}""".formatted(control.business()))
                .json()
                .at("/data/0")
                .toString();
        long other = Ids.number();
        label(other, "\"k\":\"v\"");
        assertThat(ids("&search=web_1%25")).containsExactly(Long.valueOf(created));
        assertThat(ids("&search=webx1")).isEmpty();
        assertThat(ids("&search=" + other)).containsExactly(other);
        assertThat(ids("&search=SERVICE-instance-")).containsExactly(other);
    }

    @Test
    void processesAreListedByTheirNames() {
        String created = control.http()
                .post("/api/v3/create/proc/service_instance", """
                                {"bk_biz_id":%s\
                                ,"bk_module_id":3,"instances":[{"bk_host_id":7,"processes":\
                                [{"process_info":{"bk_process_name":"mysqld"}},{"process_info":{}},\
                                {"process_info":{"bk_process_name":"exporter"}}]}]}""".formatted(control.business()))
                .json()
                .at("/data/0")
                .toString();
        assertThat(get("service-instances?bk_biz_id=" + control.business())
                        .get("service_instances")
                        .toString())
                .isEqualTo("""
                        [{"id":%s,"name":null,"bk_module_id":3,"bk_host_id":7,\
                        "processes":"mysqld, exporter","labels":{}}]""".formatted(created));
    }

    @Test
    void searchLooksAtGatewaysToo() {
        control.tag("k");
        String all = "gateways?project_id=" + control.project();
        assertThat(get(all + "&search=GW").get("total").intValue()).isEqualTo(1);
        assertThat(get(all + "&search=gw_").get("total").intValue()).isZero();
        assertThat(get(all + "&selector=k%3Dv").get("total").intValue()).isEqualTo(1);
        assertThat(get(all + "&selector=k%3Dw").get("total").intValue()).isZero();
    }

    @Test
    void whatIsEmulatedByName() {
        JsonNode apis = get("apis").get("apis");
        assertThat(apis.valueStream().map(api -> api.get("name").stringValue()))
                .containsExactly("apig", "blueking", "iam");
        assertThat(apis.at("/0/operations").toString()).contains("\"ListInstanceTags\"");
        assertThat(apis.at("/1/error_codes").toString()).contains("\"1199006\"");
        for (JsonNode api : apis) {
            assertThat(api.get("errors").valueStream().map(error -> error.get("code")))
                    .containsExactlyElementsOf(api.get("error_codes"));
            assertThat(api.get("errors")
                            .valueStream()
                            .map(error -> error.get("text").stringValue()))
                    .allMatch(text -> !text.isEmpty() && !text.contains("%"));
        }
        assertThat(apis.at("/1/errors").toString())
                .contains("{\"code\":\"1199006\",\"text\":\"'…' data parameter verification does not pass\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects?sarch=x",
                "businesses?selector=x",
                "gateways",
                "gateways?project_id=p&limit=1001",
                "gateways?project_id=p&limit=0",
                "gateways?project_id=p&offset=-1",
                "gateways?project_id=p&search=%00",
                "gateways?project_id=p&selector=%00",
                "service-instances",
                "service-instances?bk_biz_id=one",
                "service-instances?bk_biz_id=1&selector=%3D",
                "apis?x=1"
            })
    void whatIsNotUnderstoodIsRejected(String query) {
        assertThat(control.http().get("/_tagmock/" + query).status()).isEqualTo(400);
    }

    private List<Long> ids(String query) {
        return get("service-instances?bk_biz_id=" + control.business() + query)
                .get("service_instances")
                .valueStream()
                .map(instance -> instance.get("id").longValue())
                .toList();
    }

    private JsonNode get(String path) {
        Reply reply = control.http().get("/_tagmock/" + path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private void label(long instance, String labels) {
        Reply reply = control.http().post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                                {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":\
                                %s,"instance_ids":[%s],"labels":{%s\
                                }}""".formatted(
                        control.business(), instance, labels));
        assertThat(reply.json().get("result").booleanValue()).as(reply.body()).isTrue();
    }
}

package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Instances contract, section 15: what real clients do one after another, as each kind of client, in strict mode. */
@StrictServerTest
class SequencesTest {
    private static final String DETAIL = "list_service_instance_detail";
    private static final String MYSQLD = """
            "processes": [{"process_template_id": 0, "process_info": {"bk_func_name": "mysqld", "bk_process_name": "mysqld",
            "bind_info": [{"enable": true, "ip": "1.1.1.1", "port": "20000", "protocol": "1"}]}}]\
            """;
    private static final String LABELS = """
            {"app":"gamedb","appid":"7","app_name":"game","bk_biz_id":"7","bk_cloud_id":"0",\
            "cluster_domain":"gamedb.x.db","cluster_name":"x","cluster_type":"tendbha","instance":"1.1.1.1-20000",\
            "instance_role":"backend_master","instance_host":"1.1.1.1","instance_port":"20000","db_module":"0"}\
            """;

    private final long business = Ids.number();
    private final Http http;

    SequencesTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest(name = "section 15, the platform''s flow: {0}")
    @EnumSource
    void thePlatformsFlow(CmdbClient client) {
        assertThat(detail(client).toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        long id = create(client);
        assertThat(label(client, id, LABELS)).isZero();
        JsonNode found = detail(client);
        assertThat(found.get("count").intValue()).isEqualTo(1);
        JsonNode process = found.at("/info/0/process_instances/0/process");
        assertThat(found.at("/info/0/process_instances").size()).isEqualTo(1);
        assertThat(process.get("bk_func_name").stringValue()).isEqualTo("mysqld");
        assertThat(process.get("bk_process_name").stringValue()).isEqualTo("mysqld");
        assertThat(process.at("/bind_info/0/ip").stringValue()).isEqualTo("1.1.1.1");
        assertThat(process.at("/bind_info/0/port").stringValue()).isEqualTo("20000");
        assertThat(found.at("/info/0/name").stringValue()).isEqualTo("1.1.1.1_mysqld_20000");
        assertThat(found.at("/info/0/labels").toString()).isEqualTo(LABELS);
        assertThat(label(client, found.at("/info/0/id").longValue(), LABELS)).isZero();
        assertThat(Esb.ids(client.data(http, "list_service_instance", fields("""
                        "selectors": [{"key": "cluster_name", "operator": "=", "values": ["x"]},
                        {"key": "instance_role", "operator": "in", "values": ["backend_master", "backend_slave"]}]"""))))
                .containsExactly(id);
        assertThat(Esb.ids(client.data(http, "list_service_instance_by_host", fields("\"bk_host_id\": 1"))))
                .containsExactly(id);
        String keys = LABELS.replaceAll("\":\"[^\"]*\"", "\"").replace('{', '[').replace('}', ']');
        client.data(
                http,
                "remove_label_from_service_instance",
                fields("\"instance_ids\": [" + id + "], \"keys\": " + keys));
        assertThat(detail(client).at("/info/0/labels").toString()).isEqualTo("{}");
        client.data(http, "delete_service_instance", fields("\"service_instance_ids\": [" + id + "]"));
        assertThat(detail(client).toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        assertThat(label(client, id, LABELS)).isEqualTo(Answers.BAD_PARAMETER);
    }

    @ParameterizedTest(name = "section 15, processes: {0}")
    @EnumSource
    void processes(CmdbClient client) {
        long id = create(client);
        String ofInstance = fields("\"service_instance_id\": " + id);
        long first = client.data(http, "list_process_instance", ofInstance)
                .at("/0/property/bk_process_id")
                .longValue();
        long second = client.data(
                        http, "create_process_instance", ofInstance + ", " + MYSQLD.replace("mysqld", "exporter"))
                .at("/0")
                .longValue();
        assertThat(second).isGreaterThan(first);
        JsonNode listed = client.data(http, "list_process_instance", ofInstance);
        assertThat(listed.findValuesAsString("bk_process_name")).containsExactly("mysqld", "exporter");
        assertThat(listed.at("/1/relation").toString()).isEqualTo("""
                        {"bk_biz_id":%s,"bk_process_id":%s,"service_instance_id":\
                        %s,"process_template_id":0,"bk_host_id":1,"bk_supplier_account":"0"}""".formatted(business, second, id));
        JsonNode updated = client.data(http, "update_process_instance", fields("""
                "processes": [{"bk_process_id": %d, "bind_info": [{"ip": "1.1.1.1", "port": "20001", "protocol": "1"}]}]""".formatted(first)));
        assertThat(updated.toString()).isEqualTo("[" + first + "]");
        JsonNode found = detail(client).at("/info/0");
        assertThat(found.at("/process_instances/0/process/bind_info/0/port").stringValue())
                .isEqualTo("20001");
        assertThat(found.at("/process_instances/0/process/bk_func_name").stringValue())
                .isEqualTo("mysqld");
        assertThat(found.get("name").stringValue()).isEqualTo("1.1.1.1_mysqld_20001");
        delete(client, second);
        assertThat(detail(client).at("/info/0/process_instances").size()).isEqualTo(1);
        delete(client, first);
        assertThat(detail(client).toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        assertThat(client.data(http, "list_process_instance", ofInstance).toString())
                .isEqualTo("[]");
        assertThat(label(client, id, LABELS)).isEqualTo(Answers.BAD_PARAMETER);
    }

    private void delete(CmdbClient client, long process) {
        assertThat(client.data(http, "delete_process_instance", fields("\"process_instance_ids\": [" + process + "]"))
                        .isNull())
                .isTrue();
    }

    private long create(CmdbClient client) {
        return client.data(
                        http,
                        "create_service_instance",
                        fields("\"bk_module_id\": 11, \"instances\": [{\"bk_host_id\": 1, " + MYSQLD + "}]"))
                .at("/0")
                .longValue();
    }

    private int label(CmdbClient client, long id, String labels) {
        Reply reply = client.call(
                http,
                "add_label_for_service_instance",
                fields("\"instance_ids\": [" + id + "], \"labels\": " + labels));
        return client.code(reply);
    }

    private JsonNode detail(CmdbClient client) {
        return client.data(http, DETAIL, fields("\"bk_host_list\": [1], \"page\": {\"start\": 0, \"limit\": 1000}"));
    }

    private String fields(String fields) {
        return "\"bk_biz_id\": " + business + ", " + fields;
    }
}

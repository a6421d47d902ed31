package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Instances contract, section 10: every operation at every entry point that it has. */
@ServerTest
class EntryPointsTest {
    private static final String CREDENTIALS = """
            {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u"}""";

    private final Http http;
    private final long business = Ids.number();
    private final long instance = Ids.number();

    EntryPointsTest(@LocalServerPort int port) {
        http = new Http(port);
        new Esb(port).add(business, instance, """
                {"a": "1"}""");
    }

    @ParameterizedTest(name = "section 10: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            add_label_for_service_instance        | createmany/proc/service_instance/labels | POST | "instance_ids": [<id>], "labels": {"b": "2"} | null
            list_service_instance                 | findmany/proc/service_instance | POST | "page": {"start": 0, "limit": 1} | {"count":1,
            list_service_instance_by_host         | findmany/proc/service_instance/with_host | POST | "bk_host_id": 7 | {"count":0,
            list_service_instance_detail          | findmany/proc/service_instance/details | POST | "page": {"start": 0, "limit": 1} | {"count":1,
            list_service_instance_by_set_template | findmany/proc/service/set_template/list_service_instance/biz/<biz> | POST | "set_template_id": 1, "page": {"start": 0, "limit": 1} | {"count":0,"info":[]}
            create_service_instance               | create/proc/service_instance | POST | "bk_module_id": 3, "instances": [{"bk_host_id": 7}] | [
            remove_label_from_service_instance    | deletemany/proc/service_instance/labels | DELETE | "instance_ids": [<id>], "keys": ["a"] | null
            """)
    void atEachOfThree(String name, String path, String method, String fields, String data) {
        String body = """
                {"bk_biz_id": %s, %s}""".formatted(business, fields.replace("<id>", "" + instance));
        String direct = "/api/v3/" + path.replace("<biz>", "" + business);
        Reply byEsb = http.post("/api/c/compapi/v2/cc/" + name + "/", body, "X-Bkapi-Authorization", CREDENTIALS);
        Reply byGateway = send(method, "/api/bk-cmdb/prod" + direct, body, "X-Bkapi-Authorization", CREDENTIALS);
        Reply directly = send(method, direct, body);
        for (Reply reply : new Reply[] {byEsb, byGateway, directly}) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().get("result").booleanValue())
                    .as(reply.body())
                    .isTrue();
            assertThat(reply.json().get("data").toString()).startsWith(data);
        }
        assertThat(byEsb.json().has("request_id")).isTrue();
        assertThat(byGateway.json().get("code").intValue()).isZero();
        assertThat(directly.json().get("bk_error_code").intValue()).isZero();
    }

    @ParameterizedTest(name = "section 10: {0} {1} is at no other entry point")
    @CsvSource({
        "POST, updatemany/proc/service_instance/labels, update_service_instance_labels",
        "POST, findmany/proc/service_instance/labels/aggregation, aggregate_service_instance_labels",
        "PUT, updatemany/proc/service_instance/biz/1, update_service_instance"
    })
    void directlyOnly(String method, String path, String name) {
        assertThat(http.post("/api/c/compapi/v2/cc/" + name + "/", "{}", "X-Bkapi-Authorization", CREDENTIALS)
                        .status())
                .isEqualTo(404);
        assertThat(send(method, "/api/bk-cmdb/prod/api/v3/" + path, "{}", "X-Bkapi-Authorization", CREDENTIALS)
                        .status())
                .isEqualTo(404);
        assertThat(send(method, "/api/v3/" + path, "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "section 12.3 at {0}")
    @CsvSource({"DELETE, /api/v3/", "DELETE, /api/bk-cmdb/prod/api/v3/"})
    void deletes(String method, String prefix) {
        String body = """
                {"bk_biz_id": %s, "service_instance_ids": [%s]}""".formatted(business, instance);
        Reply deleted =
                send(method, prefix + "deletemany/proc/service_instance", body, "X-Bkapi-Authorization", CREDENTIALS);
        assertThat(deleted.json().get("result").booleanValue())
                .as(deleted.body())
                .isTrue();
        JsonNode listed = send("POST", "/api/v3/findmany/proc/service_instance", """
                {"bk_biz_id": %s}""".formatted(business))
                .json();
        assertThat(listed.at("/data/count").intValue()).isZero();
    }

    private Reply send(String method, String path, String body, String... headers) {
        return http.send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }
}

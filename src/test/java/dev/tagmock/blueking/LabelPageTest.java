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

/** Instances contract, sections 12.2, 12.4, 12.5 and 13: what the vendor's own pages do beside adding and removing labels. */
@ServerTest
class LabelPageTest {
    private static final String REPLACE = "/api/v3/updatemany/proc/service_instance/labels";
    private static final String AGGREGATE = "/api/v3/findmany/proc/service_instance/labels/aggregation";

    private final Http http;
    private final Esb esb;
    private final long business = Ids.number();
    private final long one = Ids.number();
    private final long other = Ids.number();

    LabelPageTest(@LocalServerPort int port) {
        http = new Http(port);
        esb = new Esb(port);
        esb.add(business, one, """
                {"b": "2", "a": "1"}""");
        esb.add(business, other, """
                {"b": "1"}""");
    }

    /** Section 15: the label page of the vendor's own UI. */
    @Test
    void theLabelPage() {
        assertThat(data(post(AGGREGATE, """
                {"bk_biz_id": %s}""".formatted(business)))).isEqualTo("""
                        {"a":["1"],"b":["2","1"]}""");
        replace("[" + one + ", " + other + "]", """
                {"a": "1"}""");
        assertThat(esb.labels(business, one)).isEqualTo("""
                {"a":"1"}""");
        assertThat(esb.labels(business, other)).isEqualTo("""
                {"a":"1"}""");
        assertThat(data(post(AGGREGATE, """
                {"bk_biz_id": %s}""".formatted(business)))).isEqualTo("""
                        {"a":["1"]}""");
        replace("[" + one + "]", "{}");
        assertThat(esb.labels(business, one)).isEqualTo("{}");
        replace("[" + one + "]", "null");
        assertThat(esb.labels(business, one)).isEqualTo("null");
        replace("[]", """
                {"a": "9"}""");
        assertThat(esb.labels(business, other)).isEqualTo("""
                {"a":"1"}""");
    }

    private void replace(String ids, String labels) {
        Reply replaced = post(REPLACE, """
                {"instance_ids": %s, "labels": %s}""".formatted(ids, labels));
        assertThat(replaced.json().get("result").booleanValue())
                .as(replaced.body())
                .isTrue();
    }

    @ParameterizedTest(name = "section 13: {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace   | {"instance_ids": 1} | 1199000 | Deserializing JSON data failed
            replace   | {"instance_ids": [0], "labels": {"#": "v"}} | 1199006 | 'label.#' data parameter verification does not pass
            replace   | {"instance_ids": [0], "labels": {"k": "#"}} | 1199006 | 'label.k:#' data parameter verification does not pass
            replace   | {"instance_ids": [0], "labels": {"k": "v"}} | 1199006 | 'instance_ids' data parameter verification does not pass
            aggregate | {} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            aggregate | {"bk_biz_id": 0} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            aggregate | {"bk_biz_id": "1"} | 1199000 | Deserializing JSON data failed
            """)
    void rejections(String what, String body, int code, String message) {
        assertRejected(post(what.equals("replace") ? REPLACE : AGGREGATE, body), code, message);
    }

    /** A call that names no business: what exists has its labels replaced, and nothing comes to be nobody's. */
    @Test
    void nothingComesToExistForNoBusiness() {
        String unknown = "" + Ids.number();
        assertRejected(
                post(REPLACE, """
                        {"instance_ids": [%s, %s], "labels": {"k": "v"}}""".formatted(one, unknown)),
                1199006,
                "'instance_ids' data parameter verification does not pass");
        assertThat(esb.labels(business, one)).isEqualTo("""
                {"b":"2","a":"1"}""");
        assertThat(http.get("/_tagmock/state?bk_biz_id=0").body()).doesNotContain(unknown);
        assertThat(http.get("/_tagmock/state").body())
                .contains("\"id\" : " + one)
                .doesNotContain(unknown);
        Reply named = post(REPLACE, """
                        {"bk_biz_id": %s, "instance_ids": [%s], "labels": {"k": "v"}}""".formatted(business, unknown));
        assertThat(named.json().get("result").booleanValue()).isTrue();
    }

    @Test
    void anAggregationInChinese() {
        assertThat(http.post(AGGREGATE, "{}", "Blueking-Language", "cn")
                        .json()
                        .get("bk_error_msg")
                        .stringValue())
                .isEqualTo("'bk_biz_id' 参数无效或不存在");
    }

    @ParameterizedTest(name = "section 13, module {0}")
    @CsvSource(
            delimiter = '|',
            value = {"0 | {\"a\":[\"1\"],\"b\":[\"2\",\"1\"]}", "3 | {}"})
    void anAggregationOfAModule(long module, String data) {
        assertThat(data(post(AGGREGATE, """
                {"bk_biz_id": %s, "bk_module_id": %s}""".formatted(business, module)))).isEqualTo(data);
    }

    @Test
    void renaming() {
        Reply renamed = rename("" + business, """
                        {"data": [{"service_instance_id": %s, "update": {"name": "new"}},\
                         {"service_instance_id": %s, "update": {"name": "x"}}]}""".formatted(one, Ids.number()));
        assertThat(renamed.json().get("result").booleanValue())
                .as(renamed.body())
                .isTrue();
        assertThat(names()).isEqualTo("new,service-instance-" + other);
        rename("" + (business + 1), """
                        {"data": [{"service_instance_id": %s, "update": {"name": "stolen"}}]}""".formatted(one));
        assertThat(names()).isEqualTo("new,service-instance-" + other);
        assertThat(http.get("/_tagmock/requests?bk_biz_id=" + business + "&operation=update_service_instance")
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(1);
    }

    private String names() {
        return String.join(
                ",",
                esb.list("\"bk_biz_id\": " + business).json().at("/data/info").findValuesAsString("name"));
    }

    @ParameterizedTest(name = "section 12.2: {0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x | {} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            9999999999999999999 | {} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            %D9%A6 | {} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            1 | {"data": 1} | 1199000 | Deserializing JSON data failed
            1 | {} | 1199006 | 'data' data parameter verification does not pass
            1 | {"data": []} | 1199006 | 'data' data parameter verification does not pass
            1 | {"data": [{"update": {"name": "x"}}]} | 1199006 | 'data.service_instance_id must bigger than 0' data parameter verification does not pass
            1 | {"data": [{"service_instance_id": 1}]} | 1199006 | 'can only update service instance name' data parameter verification does not pass
            1 | {"data": [{"service_instance_id": 1, "update": {}}]} | 1199006 | 'can only update service instance name' data parameter verification does not pass
            1 | {"data": [{"service_instance_id": 1, "update": {"name": "x", "id": 1}}]} | 1199006 | 'can only update service instance name' data parameter verification does not pass
            1 | {"data": [{"service_instance_id": 1, "update": {"name": 1}}]} | 1199006 | 'can only update service instance name' data parameter verification does not pass
            1 | {"data": [{"service_instance_id": 1, "update": {"name": ""}}]} | 1199006 | 'service instance name can't be empty' data parameter verification does not pass
            """)
    void renamingRejected(String path, String body, int code, String message) {
        assertRejected(rename(path, body), code, message);
    }

    @Test
    void renamingTooLongOrTooMany() {
        String one256 = "{\"service_instance_id\": 1, \"update\": {\"name\": \"" + "键".repeat(256) + "\"}}";
        assertThat(rename("1", """
                {"data": [%s]}""".formatted(one256)).json().get("result").booleanValue())
                .isTrue();
        assertRejected(
                rename("1", """
                        {"data": [%s]}""".formatted(one256.replace("键\"", "键键\""))),
                1199006,
                "'service instance name exceed the max length' data parameter verification does not pass");
        assertRejected(
                rename("1", """
                        {"data": [%s%s]}""".formatted((one256 + ",").repeat(100), one256)), 1199035, "data exceed the limit 100");
    }

    @ParameterizedTest(name = "section 12.5: {0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x | {} | 1199011 | 'bk_biz_id' the parameter is invalid or does not exist
            1 | {"set_template_id": "1"} | 1199000 | Deserializing JSON data failed
            1 | {"set_template_id": 1} | 1199059 | page limit is exceeded. suggestion 200
            1 | {"set_template_id": 1, "page": {"limit": 1001}} | 1199059 | page limit is exceeded. suggestion 200
            1 | {"page": {"limit": 1}} | 1199008 | 'set_template_id' cannot be omitted
            """)
    void listingBySetTemplateRejected(String path, String body, int code, String message) {
        assertRejected(
                post("/api/v3/findmany/proc/service/set_template/list_service_instance/biz/" + path, body),
                code,
                message);
    }

    /** ESB puts the business that is a parameter there into the path. */
    @ParameterizedTest(name = "section 12.5 by ESB: {0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a": 1                           | 1199011
            "bk_biz_id": null                | 1199011
            "bk_biz_id": "abc"               | 1199011
            "bk_biz_id": 1.5                 | 1199011
            "bk_biz_id": true                | 1199011
            "bk_biz_id": [1]                 | 1199011
            "bk_biz_id": "٦"            | 1199011
            "bk_biz_id": 9999999999999999999 | 1199011
            "bk_biz_id": 1                   | 0
            "bk_biz_id": "1"                 | 0
            """)
    void listingBySetTemplateByEsb(String business, int code) {
        String wrong = code == 0 ? "1" : "\"1\"";
        Reply reply = esb.call(
                "list_service_instance_by_set_template",
                business + ", \"set_template_id\": " + wrong + ", \"page\": {\"limit\": 1}");
        assertThat(reply.json().get("code").intValue()).as(reply.body()).isEqualTo(code);
        assertThat(reply.json().get("message").stringValue())
                .isEqualTo(code == 0 ? "success" : "'bk_biz_id' the parameter is invalid or does not exist");
    }

    @Test
    void oneHostOrAList() {
        assertRejected(
                post("/api/v3/findmany/proc/service_instance/details", """
                                {"bk_biz_id": 1, "bk_host_id": 1, "bk_host_list": [2], "page": {"limit": 1}}"""),
                1199006,
                "'bk_host_id and bk_host_list cannot be set at the same time' data parameter verification does not pass");
    }

    private static void assertRejected(Reply reply, int code, String message) {
        assertThat(reply.json().get("bk_error_msg").stringValue()).isEqualTo(message);
        assertThat(reply.json().get("bk_error_code").intValue()).isEqualTo(code);
        assertThat(reply.json().get("result").booleanValue()).isFalse();
    }

    private static String data(Reply reply) {
        return reply.json().get("data").toString();
    }

    private Reply post(String path, String body) {
        return http.post(path, body);
    }

    private Reply rename(String path, String body) {
        return http.send(
                "PUT", "/api/v3/updatemany/proc/service_instance/biz/" + path, body.getBytes(StandardCharsets.UTF_8));
    }
}

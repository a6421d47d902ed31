package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, sections 5.2 and 5.3: what the three lists check, in order, and what they find by. */
@ServerTest
class ListOrderTest {
    private static final String LIST = "list_service_instance";
    private static final String BY_HOST = "list_service_instance_by_host";
    private static final String DETAIL = "list_service_instance_detail";
    private static final String TOO_LARGE = "page limit is exceeded. suggestion 200";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5.2 | decode first | list_service_instance | "bk_host_ids": [1001 hosts, "x"] | 1199000 | Deserializing JSON data failed
            5.2 | hosts before page | list_service_instance | "bk_host_ids": [1001 hosts], "page": {"limit": -1} | 1199035 | ` search service instances exceed the limit 1000`
            5.2 | page before business | list_service_instance | "bk_biz_id": 0, "page": {"limit": 1001} | 1199059 | page limit is exceeded. suggestion 200
            5.2 | business before selectors | list_service_instance | "bk_biz_id": 0, "selectors": [{}] | 1199006 | 'bk_biz_id' data parameter verification does not pass
            5.2 | selectors before search | list_service_instance | "bk_biz_id": 1, "search_key": "(", "selectors": [{}] | 1199006 | 'operator' data parameter verification does not pass
            5.3 | decode first | list_service_instance_by_host | "bk_biz_id": "1" | 1199000 | Deserializing JSON data failed
            5.3 | host | list_service_instance_by_host | "bk_biz_id": 1 | 1199003 | invalid input parameter
            5.3 | host | list_service_instance_by_host | "bk_biz_id": 1, "bk_host_id": 0 | 1199003 | invalid input parameter
            5.3 | host before selectors | list_service_instance_by_host | "bk_biz_id": 1, "bk_host_id": null, "selectors": [{}] | 1199003 | invalid input parameter
            5.3 | selectors | list_service_instance_by_host | "bk_biz_id": 1, "bk_host_id": 1, "selectors": [{}] | 1199006 | 'operator' data parameter verification does not pass
            5.3 | decode first | list_service_instance_detail | "bk_biz_id": 1, "page": {"limit": 1001}, "service_instance_ids": ["1"] | 1199000 | Deserializing JSON data failed
            5.3 | limit over 1000 before business | list_service_instance_detail | "bk_biz_id": 0, "page": {"limit": 1001} | 1199059 | page limit is exceeded. suggestion 200
            5.3 | business before a missing page | list_service_instance_detail | "bk_biz_id": 0 | 1199006 | 'bk_biz_id' data parameter verification does not pass
            5.3 | a negative business | list_service_instance_detail | "bk_biz_id": -1, "page": {"limit": 10} | 1199006 | 'bk_biz_id' data parameter verification does not pass
            5.3 | business before limit 0 | list_service_instance_detail | "page": {"limit": 0} | 1199006 | 'bk_biz_id' data parameter verification does not pass
            5.3 | no page | list_service_instance_detail | "bk_biz_id": 1 | 1199059 | page limit is exceeded. suggestion 200
            5.3 | page null | list_service_instance_detail | "bk_biz_id": 1, "page": null | 1199059 | page limit is exceeded. suggestion 200
            5.3 | limit 0 before selectors | list_service_instance_detail | "bk_biz_id": 1, "page": {"limit": 0}, "selectors": [{}] | 1199059 | page limit is exceeded. suggestion 200
            5.3 | limit -1 | list_service_instance_detail | "bk_biz_id": 1, "page": {"limit": -1} | 1199059 | page limit is exceeded. suggestion 200
            5.3 | selectors | list_service_instance_detail | "bk_biz_id": 1, "page": {"limit": 1}, "selectors": [{}] | 1199006 | 'operator' data parameter verification does not pass
            """)
    void theFirstFailureWins(String section, String row, String list, String template, int code, String message) {
        String fields = template.replace("1001 hosts", String.join(", ", Collections.nCopies(1001, "7")));
        Answers.assertCmdb(new Esb(port).call(list, fields), code, message);
    }

    @Test
    void languages() {
        Esb esb = new Esb(port);
        String hosts = "\"bk_host_ids\": " + Collections.nCopies(1001, 7);
        Answers.assertCmdb(
                esb.call(LIST, hosts, "Blueking-Language", "cn"),
                Answers.TOO_MANY,
                " search service instances 超过限制 1000");
        Answers.assertCmdb(
                esb.call(LIST, "\"page\": {\"limit\": 1001}", "Blueking-Language", "cn"), Answers.PAGE, TOO_LARGE);
        Answers.assertCmdb(
                esb.call(BY_HOST, "\"bk_biz_id\": 1", "Blueking-Language", "cn"), 1199003, "invalid input parameter");
    }

    @Test
    void byModuleAndHosts() {
        Esb esb = new Esb(port);
        List<Long> first = create(esb, 11, 1, 2, 3);
        List<Long> second = create(esb, 12, 1, -2);
        assertThat(esb.listed(LIST, business, ", \"bk_module_id\": 12")).isEqualTo(second);
        assertThat(esb.listed(LIST, business, ", \"bk_host_ids\": [1]")).containsExactly(first.get(0), second.get(0));
        assertThat(esb.listed(LIST, business, ", \"bk_host_ids\": [3, 2, 2, 0, null]"))
                .isEqualTo(first.subList(1, 3));
        assertThat(esb.listed(LIST, business, ", \"bk_host_ids\": [-2], \"bk_module_id\": 12"))
                .containsExactly(second.get(1));
        assertThat(esb.listed(LIST, business, ", \"bk_host_ids\": [2, 3], \"bk_module_id\": 12"))
                .isEmpty();
        assertThat(esb.listed(BY_HOST, business, ", \"bk_host_id\": 1")).containsExactly(first.get(0), second.get(0));
        assertThat(esb.listed(BY_HOST, business, ", \"bk_host_id\": 4")).isEmpty();
    }

    /** Contract 5.3: the page of a list by host is not validated. */
    @ParameterizedTest(name = "by host, {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                           | 01234
            null                         | 01234
            {"limit": 2}                 | 01
            {"start": 3, "limit": 2000}  | 34
            {"start": 3}                 | 34
            {"start": -1, "limit": 2}    | 01
            {"start": 1, "limit": -1}    | 1234
            {"start": 9, "limit": 1}     | ''
            {"start": 5000000000}        | ''
            """)
    void anyPageByHost(String page, String found) {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 5);
        JsonNode data = esb.data(BY_HOST, "\"bk_biz_id\": " + business + ", \"bk_host_id\": 1, \"page\": " + page);
        assertThat(Esb.ids(data))
                .isEqualTo(found.chars().mapToObj(digit -> ids.get(digit - '0')).toList());
        assertThat(data.get("count").intValue()).isEqualTo(5);
    }

    @Test
    void detailsNewestFirstByPages() {
        Esb esb = new Esb(port);
        List<Long> ids = new ArrayList<>(esb.create(business, 5));
        Collections.reverse(ids);
        assertThat(detailed(esb, "")).isEqualTo(ids);
        String page = "\"bk_biz_id\": " + business + ", \"page\": {\"start\": %d, \"limit\": 2}";
        for (int start : new int[] {0, 2, 4, 6}) {
            JsonNode data = esb.data(DETAIL, page.formatted(start));
            assertThat(Esb.ids(data))
                    .isEqualTo(ids.stream().skip(start).limit(2).toList());
            assertThat(data.get("count").intValue()).isEqualTo(5);
        }
    }

    /** Instances contract, section 12.4: those that are equal come as they came to exist. */
    @ParameterizedTest(name = "12.4: {0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            list_service_instance_detail  | ''            | 3210
            list_service_instance_detail  | nothing       | 3210
            list_service_instance_detail  | id            | 0123
            list_service_instance_detail  | -id           | 3210
            list_service_instance_detail  | name          | 1302
            list_service_instance_detail  | -name         | 2031
            list_service_instance_detail  | bk_host_id    | 1203
            list_service_instance_detail  | -bk_host_id   | 0321
            list_service_instance_detail  | -bk_host_id,name | 3021
            list_service_instance_detail  | create_time,-id | 3210
            list_service_instance_detail  | bk_module_id  | 0123
            list_service_instance_detail  | -last_time    | 2013
            list_service_instance_detail  | modifier      | 0132
            list_service_instance         | ''            | 0123
            list_service_instance         | -id           | 3210
            list_service_instance_by_host | name          | 30
            """)
    void inTheOrderThatIsAskedFor(String list, String sort, String found) {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, """
                        {"bk_host_id": 4, "service_instance_name": "c"}""", """
                        {"bk_host_id": 1, "service_instance_name": "a"}""", """
                        {"bk_host_id": 3, "service_instance_name": "x"}""", """
                        {"bk_host_id": 4, "service_instance_name": "b"}""");
        rename(esb.as("zoe"), ids.get(2), "d");
        String host = list.endsWith("host") ? "\"bk_host_id\": 4, " : "";
        JsonNode data = esb.data(
                list,
                "\"bk_biz_id\": " + business + ", " + host + "\"page\": {\"limit\": 10, \"sort\": \"" + sort + "\"}");
        assertThat(Esb.ids(data))
                .isEqualTo(found.chars().mapToObj(digit -> ids.get(digit - '0')).toList());
    }

    private void rename(Esb esb, long id, String name) {
        String body = """
                {"data": [{"service_instance_id": %s, "update": {"name": "%s"}}]}""".formatted(id, name);
        esb.http()
                .send(
                        "PUT",
                        "/api/v3/updatemany/proc/service_instance/biz/" + business,
                        body.getBytes(StandardCharsets.UTF_8),
                        "BK_User",
                        esb.username());
    }

    @Test
    void detailsByModuleHostsAndIds() {
        Esb esb = new Esb(port);
        List<Long> ids = create(esb, 11, 1, 2, 3);
        assertThat(detailed(esb, ", \"bk_module_id\": 12")).isEmpty();
        assertThat(detailed(esb, ", \"bk_module_id\": 11, \"bk_host_id\": 2")).containsExactly(ids.get(1));
        assertThat(detailed(esb, ", \"bk_host_list\": [1, 3, 9]")).containsExactly(ids.get(2), ids.get(0));
        assertThat(detailed(esb, ", \"bk_host_list\": []")).hasSize(3);
        assertThat(detailed(esb, ", \"service_instance_ids\": []")).isEmpty();
        assertThat(detailed(esb, ", \"service_instance_ids\": null")).hasSize(3);
        assertThat(detailed(esb, ", \"service_instance_ids\": [0, null, -1]")).isEmpty();
        assertThat(detailed(esb, ", \"service_instance_ids\": " + ids.subList(0, 2)))
                .containsExactly(ids.get(1), ids.get(0));
        Answers.assertSuccess(esb.add(business, ids.get(1), """
                {"k": "v"}"""));
        assertThat(detailed(esb, ", \"selectors\": [{\"key\": \"k\", \"operator\": \"exists\"}]"))
                .containsExactly(ids.get(1));
    }

    @Test
    void nothingFound() {
        Esb esb = new Esb(port);
        String fields = "\"bk_biz_id\": " + business + ", \"bk_host_id\": 1, \"page\": {\"limit\": 10}";
        for (String list : List.of(LIST, BY_HOST, DETAIL)) {
            assertThat(esb.data(list, fields).toString()).isEqualTo("""
                    {"count":0,"info":[]}""");
        }
    }

    private List<Long> detailed(Esb esb, String fields) {
        return esb.listed(DETAIL, business, ", \"page\": {\"limit\": 1000}" + fields);
    }

    private List<Long> create(Esb esb, long module, long... hosts) {
        List<String> instances = new ArrayList<>();
        for (long host : hosts) {
            instances.add("""
                    {"bk_host_id": %s}""".formatted(host));
        }
        return Esb.longs(esb.data(
                "create_service_instance",
                "\"bk_biz_id\": " + business + ", \"bk_module_id\": " + module + ", \"instances\": " + instances));
    }
}

package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, sections 5 and 5.2, but for search_key and selectors. */
@ServerTest
class ListServiceInstanceTest {
    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void anInstancesFields() {
        Esb esb = new Esb(port);
        long id = Ids.number();
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
        JsonNode instance = esb.instance(business, id);
        assertThat(instance.propertyNames())
                .containsExactlyInAnyOrder(
                        "bk_biz_id",
                        "id",
                        "name",
                        "labels",
                        "service_template_id",
                        "bk_host_id",
                        "bk_module_id",
                        "creator",
                        "modifier",
                        "create_time",
                        "last_time",
                        "bk_supplier_account");
        assertThat(instance.get("bk_biz_id").longValue()).isEqualTo(business);
        assertThat(instance.get("name").stringValue()).isNotEmpty();
        assertThat(instance.get("bk_supplier_account").stringValue()).isEqualTo("0");
        for (String number : List.of("id", "service_template_id", "bk_host_id", "bk_module_id")) {
            assertThat(instance.get(number).isIntegralNumber()).isTrue();
        }
        for (String time : List.of("create_time", "last_time")) {
            assertThat(OffsetDateTime.parse(instance.get(time).stringValue()).toInstant())
                    .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        }
    }

    @Test
    void anUnknownBusinessIsEmpty() {
        assertThat(data("").toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        assertThat(new Esb(port)
                        .list("\"bk_biz_id\": -1")
                        .json()
                        .at("/data/count")
                        .isNumber())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"a\": 1", "\"bk_biz_id\": 0", "\"bk_biz_id\": null"})
    void noBusiness(String fields) {
        Answers.assertCmdb(new Esb(port).list(fields), Answers.BAD_PARAMETER, Answers.unverified("bk_biz_id"));
    }

    @Test
    void everythingInInsertionOrder() {
        List<Long> ids = new Esb(port).insert(business, 5);
        assertThat(Esb.ids(data(""))).isEqualTo(ids);
        assertThat(Esb.ids(data(", \"page\": null"))).isEqualTo(ids);
        assertThat(Esb.ids(data(", \"page\": {}"))).isEqualTo(ids);
        assertThat(Esb.ids(data(", \"page\": {\"start\": 0, \"limit\": 0, \"sort\": \"id\"}")))
                .isEqualTo(ids);
        assertThat(Esb.ids(data(", \"page\": {\"limit\": 1000}"))).isEqualTo(ids);
    }

    @Test
    void modulesAndHosts() {
        List<Long> ids = new Esb(port).insert(business, 2);
        assertThat(Esb.ids(data(", \"bk_module_id\": 0, \"bk_host_ids\": []"))).isEqualTo(ids);
        assertThat(Esb.ids(data(", \"bk_host_ids\": null"))).isEqualTo(ids);
        assertThat(data(", \"bk_module_id\": " + Ids.number()).toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        assertThat(data(", \"bk_host_ids\": [" + Ids.number() + "]").toString()).isEqualTo("""
                {"count":0,"info":[]}""");
        assertThat(Esb.ids(data(", \"bk_host_ids\": [" + Ids.number() + ", 0]")))
                .isEqualTo(ids);
    }

    @Test
    void aThousandHostsAndNotOneMore() {
        String hosts = String.join(",", Collections.nCopies(1000, "7"));
        assertThat(data(", \"bk_host_ids\": [" + hosts + "]").get("count").intValue())
                .isZero();
        Answers.assertCmdb(
                new Esb(port).list("\"bk_biz_id\": 1, \"bk_host_ids\": [" + hosts + ", 7]"),
                Answers.TOO_MANY,
                " search service instances exceed the limit 1000");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"bk_biz_id\": \"1\"",
                "\"bk_biz_id\": 1, \"bk_module_id\": \"1\"",
                "\"bk_biz_id\": 1, \"bk_host_ids\": 1",
                "\"bk_biz_id\": 1, \"page\": []",
                "\"bk_biz_id\": 1, \"page\": {\"limit\": \"10\"}"
            })
    void notDecoded(String fields) {
        Answers.assertCmdb(new Esb(port).list(fields), Answers.BAD_JSON, Answers.NOT_DECODED);
    }

    private JsonNode data(String fields) {
        return new Esb(port).data("list_service_instance", "\"bk_biz_id\": " + business + fields);
    }
}

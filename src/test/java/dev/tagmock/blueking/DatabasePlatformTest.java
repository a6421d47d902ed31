package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 8: what a database platform does with its instances. */
@ServerTest
class DatabasePlatformTest {
    private static final String LABELS = """
            {"app":"gamedb","appid":"7","app_name":"game","bk_biz_id":"7","bk_cloud_id":"0",\
            "cluster_domain":"gamedb.x.db","cluster_name":"x","cluster_type":"tendbha","instance":"1.1.1.1-20000",\
            "instance_role":"backend_master","instance_host":"1.1.1.1","instance_port":"20000","db_module":"0"}\
            """;

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void labelsIn99sFindsAndRemovesFrom500() {
        Esb esb = new Esb(port);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(esb.create(business, 100));
        }
        for (int from = 0; from < ids.size(); from += 99) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + 99));
            Answers.assertSuccess(esb.add(business, batch.toString(), LABELS));
        }
        Answers.assertSuccess(esb.add(business, ids.get(499), """
                {"instance_role": "backend_slave"}"""));
        assertThat(esb.labels(business, ids.get(0))).isEqualTo(LABELS);
        assertThat(esb.listed(
                        "list_service_instance",
                        business,
                        ", \"selectors\": ["
                                + selector("cluster_domain", "gamedb.x.db") + ", "
                                + selector("instance_role", "backend_slave")
                                + "]"))
                .containsExactly(ids.get(499));
        assertThat(esb.data(
                                "list_service_instance",
                                "\"bk_biz_id\": " + business + ", \"page\": {\"limit\": 200}, \"selectors\": ["
                                        + selector("instance_role", "backend_master") + "]")
                        .get("count")
                        .intValue())
                .isEqualTo(499);
        String keys = LABELS.replaceAll("\":\"[^\"]*\"", "\"").replace('{', '[').replace('}', ']');
        Answers.assertSuccess(esb.remove(business, ids.toString(), keys));
        assertThat(esb.info(business)
                        .valueStream()
                        .map(instance -> instance.get("labels").toString())
                        .distinct())
                .containsExactly("{}");
    }

    private static String selector(String key, String value) {
        return """
                {"key": "%s", "operator": "=", "values": ["%s"]}""".formatted(key, value);
    }
}

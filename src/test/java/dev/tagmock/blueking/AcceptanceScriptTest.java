package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 7: the upstream integration sequence, whole, in strict mode. */
@StrictServerTest
class AcceptanceScriptTest {
    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @Test
    void steps1To19() {
        Esb esb = new Esb(port).as("root");
        long b = esb.createWithProcess(business, 1).get(0);
        long a = esb.createWithProcess(business, 1).get(0);

        Answers.assertSuccess(esb.add(business, List.of(a, b).toString(), """
                {"key1":"value1","key2":"value2"}"""));
        Answers.assertSuccess(esb.add(business, b, """
                {"key2":"value","key3":"value3"}"""));
        JsonNode third = list(esb);
        assertThat(third.get("count").intValue()).isEqualTo(2);
        assertThat(Esb.ids(third)).containsExactly(b, a);
        assertThat(labels(third)).containsExactly("""
                                {"key1":"value1","key2":"value","key3":"value3"}""", """
                                {"key1":"value1","key2":"value2"}""");
        assertRejected(esb.add(business, List.of(a, b).toString(), """
                        {"":"value1","key1":"","key4":"value4"}"""), "label.");
        assertRejected(esb.add(business, List.of(a, 10000L, b).toString(), """
                {"key5":"value5"}"""), "instance_ids");
        assertThat(list(esb)).isEqualTo(third);

        assertThat(select(esb, "key3 !")).containsExactly(a); // 7
        assertRejected(reject(esb, "key3 ! 123"), "values"); // 8
        assertRejected(reject(esb, "key3 exists 123"), "values");
        assertThat(select(esb, "key3 exists")).containsExactly(b);
        assertThat(select(esb, "key1 = value1", "key2 = value2")).containsExactly(a);
        assertRejected(reject(esb, "key1 ="), "values"); // 11
        assertRejected(reject(esb, "key1 = value1 value2"), "values");
        assertThat(select(esb, "key1 != value2", "key2 != value")).containsExactly(a);
        assertThat(select(esb, "key1 in value1", "key2 in value value2")).containsExactly(b, a);
        assertThat(select(esb, "key3 notin value", "key1 notin value value2")).containsExactly(b, a);
        assertRejected(reject(esb, "key1 in"), "values"); // 15
        assertRejected(reject(esb, "key1 notin"), "values");
        assertRejected(reject(esb, "key1 123"), "operator");
        assertRejected(reject(esb, " exists"), "key");
        assertThat(select(esb, "key1 !", "key3 exists", "key3 notin value", "key2 != value3", "key2 = value2"))
                .isEmpty();

        Answers.assertSuccess(esb.remove(business, List.of(a, b).toString(), """
                ["key1","","key3"]""")); // 17
        assertRejected(esb.remove(business, List.of(a, 100_000L, b).toString(), """
                ["key2"]"""), "instance_ids");
        JsonNode last = list(esb);
        assertThat(Esb.ids(last)).containsExactly(b, a);
        assertThat(labels(last)).containsExactly("""
                {"key2":"value"}""", """
                        {"key2":"value2"}""");
    }

    private JsonNode list(Esb esb) {
        return esb.data("list_service_instance", "\"bk_biz_id\": " + business);
    }

    private List<Long> select(Esb esb, String... selectors) {
        JsonNode data = esb.data("list_service_instance", fields(selectors));
        assertThat(data.get("count").intValue()).isEqualTo(data.get("info").size());
        return Esb.ids(data);
    }

    private Reply reject(Esb esb, String selector) {
        return esb.list(fields(selector));
    }

    /** Selectors as key, operator and values between blanks. */
    private String fields(String... selectors) {
        List<String> written = List.of(selectors).stream()
                .map(selector -> List.of(selector.split(" ", 3)))
                .map(parts -> """
                                {"key": "%s", "operator": "%s", "values": [\
                                %s]}""".formatted(
                                parts.get(0),
                                parts.get(1),
                                (parts.size() < 3 ? "" : "\"" + parts.get(2).replace(" ", "\", \"") + "\"")))
                .toList();
        return "\"bk_biz_id\": " + business + ", \"selectors\": " + written;
    }

    private static List<String> labels(JsonNode data) {
        return data.get("info")
                .valueStream()
                .map(instance -> instance.get("labels").toString())
                .toList();
    }

    private static void assertRejected(Reply reply, String parameter) {
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified(parameter));
    }
}

package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 5.1, row by row. */
@ServerTest
class SelectorRulesTest {
    private static final String LIST = "list_service_instance";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    static Stream<String> rejected() {
        return Stream.of(
                // the order: operator, values, key
                "operator | {`key`: ``, `operator`: `123`, `values`: []}",
                "operator | {`key`: `k`, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: null, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: ``, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: `==`, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: `IN`, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: ` =`, `values`: [`v`]}",
                "operator | {`key`: `k`, `operator`: `\\u0000`}",
                "operator | {}",
                "operator | null",
                "values | {`key`: ``, `operator`: `in`}",
                "values | {`key`: `k`, `operator`: `in`, `values`: []}",
                "values | {`key`: `k`, `operator`: `notin`, `values`: null}",
                "values | {`key`: `k`, `operator`: `exists`, `values`: [`v`]}",
                "values | {`key`: ``, `operator`: `!`, `values`: [``]}",
                "values | {`key`: `k`, `operator`: `!`, `values`: [null]}",
                "values | {`key`: `k`, `operator`: `=`}",
                "values | {`key`: `k`, `operator`: `=`, `values`: [`v`, `v`]}",
                "values | {`key`: ``, `operator`: `!=`, `values`: []}",
                "values | {`key`: `k`, `operator`: `!=`, `values`: [`v`, `w`]}",
                "key | {`operator`: `exists`}",
                "key | {`key`: null, `operator`: `!`}",
                "key | {`key`: ``, `operator`: `=`, `values`: [`v`]}",
                "key | {`key`: `1k`, `operator`: `in`, `values`: [`v`]}",
                "key | {`key`: `k.`, `operator`: `exists`}",
                "key | {`key`: `k\\n`, `operator`: `exists`}",
                "key | {`key`: `k\\u0000`, `operator`: `exists`}",
                "key | {`key`: `\\ud800`, `operator`: `!`}",
                "key | {`key`: `a b`, `operator`: `notin`, `values`: [`v`]}");
    }

    @ParameterizedTest(name = "5.1: {0}")
    @MethodSource("rejected")
    void whatIsWrongIsNamed(String row) {
        String[] cells = row.split(" \\| ", 2);
        String selector = cells[1].replace('`', '"');
        String good = """
                {"key": "k", "operator": "exists"}""";
        String fields = "\"bk_biz_id\": 1, \"bk_host_id\": 1, \"page\": {\"limit\": 1}, \"selectors\": [";
        for (String list : List.of(LIST, "list_service_instance_by_host", "list_service_instance_detail")) {
            for (String selectors : List.of(selector, good + ", " + selector)) {
                Answers.assertCmdb(
                        new Esb(port).call(list, fields + selectors + "]"),
                        Answers.BAD_PARAMETER,
                        Answers.unverified(cells[0]));
            }
        }
    }

    @ParameterizedTest(name = "not decoded: {0}")
    @ValueSource(strings = {"{}", "\"a\"", "[1]", "[[]]", """
                        [{"key": 1, "operator": "exists"}]""", """
                        [{"key": "k", "operator": 1}]""", """
                        [{"key": "k", "operator": "=", "values": "v"}]""", """
                        [{"key": "k", "operator": "=", "values": [1]}]"""})
    void types(String selectors) {
        Answers.assertCmdb(
                new Esb(port).list("\"bk_biz_id\": 1, \"selectors\": " + selectors),
                Answers.BAD_JSON,
                Answers.NOT_DECODED);
    }

    /** Instances 0: k=v; 1: k=w; 2: other=v; 3: k.v=x and K=v; 4: never labelled. */
    @ParameterizedTest(name = "5.1: {0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"key": "k", "operator": "=", "values": ["v"]} | 0
            {"key": "k", "operator": "=", "values": ["V"]} | ``
            {"key": "K", "operator": "=", "values": ["v"]} | 3
            {"key": "k", "operator": "!=", "values": ["v"]} | 1234
            {"key": "unknown", "operator": "!=", "values": ["v"]} | 01234
            {"key": "k", "operator": "in", "values": ["v", "w", "w"]} | 01
            {"key": "k", "operator": "in", "values": ["x"]} | ``
            {"key": "k", "operator": "notin", "values": ["v", "w"]} | 234
            {"key": "k", "operator": "notin", "values": ["w", "x"]} | 0234
            {"key": "k", "operator": "exists"} | 01
            {"key": "k", "operator": "exists", "values": []} | 01
            {"key": "k", "operator": "!", "values": null} | 234
            {"key": "k.v", "operator": "exists"} | 3
            {"key": "k.v", "operator": "=", "values": ["x"]} | 3
            {"key": "kxv", "operator": "exists"} | ``
            {"key": "k", "operator": "exists"}, {"key": "k", "operator": "!=", "values": ["v"]} | 1
            {"key": "k", "operator": "=", "values": ["v"]}, {"key": "k", "operator": "=", "values": ["w"]} | ``
            {"key": "k", "operator": "exists"}, {"key": "k", "operator": "exists"} | 01
            {"key": "k", "operator": "!"}, {"key": "other", "operator": "!"}, {"key": "K", "operator": "!"} | 4
            {"key": "k", "operator": "!"}, {"key": "k", "operator": "exists"} | ``
            """)
    void everyOperator(String selectors, String found) {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 5);
        label(esb, ids.get(0), """
                {"k": "v"}""");
        label(esb, ids.get(1), """
                {"k": "w"}""");
        label(esb, ids.get(2), """
                {"other": "v"}""");
        label(esb, ids.get(3), """
                {"k.v": "x", "K": "v"}""");
        List<Long> wanted =
                found.chars().mapToObj(digit -> ids.get(digit - '0')).toList();
        assertThat(esb.listed(LIST, business, ", \"selectors\": [" + selectors + "]"))
                .isEqualTo(wanted);
    }

    @ParameterizedTest(name = "no label has the value {0}")
    @ValueSource(
            strings = {
                "",
                "\\u0000",
                "v\\u0000",
                "\\ud800",
                "\\udc00x",
                "v ",
                "v\\n",
                "加",
                "😀",
                "' or 1=1 --",
                "%",
                "-"
            })
    void valuesAreNotChecked(String value) {
        assertFindsNothing("\"" + value + "\"");
    }

    @Test
    void aNullAndALongValueAreNotCheckedEither() {
        assertFindsNothing("null");
        assertFindsNothing("\"" + "v".repeat(1_000_000) + "\"");
    }

    private void assertFindsNothing(String value) {
        Esb esb = new Esb(port);
        long other = Ids.number();
        List<Long> ids = esb.create(other, 2);
        label(esb, ids.get(0), """
                {"k": "v"}""");
        assertThat(select(esb, other, "=", value)).isEmpty();
        assertThat(select(esb, other, "!=", value)).isEqualTo(ids);
        assertThat(select(esb, other, "in", value + ", \"v\"")).isEqualTo(ids.subList(0, 1));
        assertThat(select(esb, other, "notin", value + ", \"v\"")).isEqualTo(ids.subList(1, 2));
    }

    @Test
    void aKeyMayBeLongerThanAnyLabels() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 1);
        String selector = ", \"selectors\": [{\"key\": \"" + "k".repeat(5_000) + "\", \"operator\": \"%s\"}]";
        assertThat(esb.listed(LIST, business, selector.formatted("exists"))).isEmpty();
        assertThat(esb.listed(LIST, business, selector.formatted("!"))).isEqualTo(ids);
    }

    @Test
    void noSelectorsSelectEverything() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 2);
        for (String none : List.of("", ", \"selectors\": null", ", \"selectors\": []")) {
            assertThat(esb.listed(LIST, business, none)).isEqualTo(ids);
        }
    }

    private static List<Long> select(Esb esb, long business, String operator, String values) {
        return esb.listed(
                LIST,
                business,
                ", \"selectors\": [{\"key\": \"k\", \"operator\": \"" + operator + "\", \"values\": [" + values
                        + "]}]");
    }

    private void label(Esb esb, long id, String labels) {
        Answers.assertSuccess(esb.add(business, id, labels));
    }
}

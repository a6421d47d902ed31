package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More of everything than anybody needs. Depth and size of the body stand in {@link NothingForeignLeaksTest}. */
@ServerTest
class BoundsTest {
    private static final int VERY_MANY = 200_000;
    private static final int READ_FAILED = 1199017;
    private static final int WRITE_FAILED = 1199020;
    private static final String CANNOT_READ = "Failed to query data";
    private static final String CANNOT_WRITE = "Failed to update data";

    @LocalServerPort
    private int port;

    @Test
    void moreHeadersThanAreRead() {
        String headers =
                IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": 1\r\n").collect(Collectors.joining());
        String request = "POST " + Esb.ADD + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
        Contracted.check(RawSocket.call(port, request), request);
    }

    @Test
    void veryManyIds() {
        String ids = "[1" + ",1".repeat(VERY_MANY) + "]";
        Answers.assertCmdb(new Esb(port).add(1, ids, "{}"), Answers.TOO_MANY, " add labels exceed the limit 100");
        Answers.assertCmdb(new Esb(port).remove(1, ids, "[]"), Answers.TOO_MANY, " remove labels exceed the limit 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service_instance_ids", "bk_host_list"})
    void veryManyToLookFor(String name) {
        Answers.assertCmdb(detail(name, VERY_MANY), READ_FAILED, CANNOT_READ);
        assertThat(detail(name, 5_000).json().at("/data/count").intValue()).isZero();
    }

    private Reply detail(String name, int count) {
        String ids = LongStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return new Esb(port)
                .call(
                        "list_service_instance_detail",
                        "\"bk_biz_id\": " + Ids.number() + ", \"page\": {\"limit\": 1}, \"" + name + "\": [" + ids
                                + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exists", "!"})
    void veryManySelectors(String operator) {
        String selector = """
                {"key": "k", "operator": "%s"}""".formatted(operator);
        Answers.assertCmdb(list(selector + ("," + selector).repeat(20_000)), READ_FAILED, CANNOT_READ);
        assertThat(list(selector + ("," + selector).repeat(99))
                        .json()
                        .at("/data/count")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "notin"})
    void veryManyValuesOfASelector(String operator) {
        String start = "{\"key\": \"k\", \"operator\": \"" + operator + "\", \"values\": [\"v\"";
        Answers.assertCmdb(list(start + ",\"w\"".repeat(VERY_MANY) + "]}"), READ_FAILED, CANNOT_READ);
        assertThat(list(start + ",\"w\"".repeat(4_999) + "]}")
                        .json()
                        .at("/data/count")
                        .intValue())
                .isZero();
    }

    private Reply list(String selectors) {
        return new Esb(port).list("\"bk_biz_id\": " + Ids.number() + ", \"selectors\": [" + selectors + "]");
    }

    @Test
    void veryManyLabelsAndKeys() {
        long business = Ids.number();
        long id = Ids.number();
        String tooManyIds =
                LongStream.range(id, id + 100).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Answers.assertCmdb(new Esb(port).add(business, tooManyIds, labels(1_001)), WRITE_FAILED, CANNOT_WRITE);
        Answers.assertCmdb(new Esb(port).remove(business, tooManyIds, keys(1_001)), WRITE_FAILED, CANNOT_WRITE);
        Answers.assertSuccess(new Esb(port).add(business, "[" + id + ("," + id).repeat(99) + "]", labels(5_000)));
        Answers.assertSuccess(new Esb(port).remove(business, "[" + id + "]", keys(100_000)));
        assertThat(new Esb(port).labels(business, id)).isEqualTo("{}");
    }

    /** Contract 3.1: what a database cannot take in is row 7, behind rows 5 and 6. */
    @Test
    void mistakesAreToldBeforeHowManyLabelsThereAre() {
        Esb esb = new Esb(port);
        String ids = LongStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String bad = labels(1_001).replaceFirst("v\"}$", "#\"}");
        String key = "label.k1000:#";
        String many =
                LongStream.rangeClosed(0, 100_001).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Answers.assertCmdb(esb.add(1, ids, bad), Answers.BAD_PARAMETER, Answers.unverified(key));
        Answers.assertCmdb(esb.add(1, ids, labels(1_001)), Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
        Answers.assertCmdb(esb.remove(1, ids, keys(1_001)), Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
        assertThat(replace(ids, bad)).contains("1199006", key);
        assertThat(replace(ids, labels(1_001))).contains("1199006", "'instance_ids'");
        assertThat(replace(many, "{}")).contains("1199006", "'instance_ids'");
        assertThat(replace(many.replace("[0,", "["), "{}")).contains("1199020");
    }

    private String replace(String ids, String labels) {
        return new Http(port)
                .post("/api/v3/updatemany/proc/service_instance/labels", """
                                {"bk_biz_id": %s, "instance_ids": %s, "labels": %s\
                                }""".formatted(Ids.number(), ids, labels))
                .body();
    }

    /** As much as the store has room for in one row, and what would be more. */
    @Test
    void moreLabelsThanARowHolds() {
        Esb esb = new Esb(port);
        long business = Ids.number();
        long id = Ids.number();
        long other = Ids.number();
        String most = longestLabels(0, 7_000);
        Answers.assertSuccess(esb.add(business, id, most));
        assertThat(esb.labels(business, id)).isEqualTo(most);
        Answers.assertCmdb(
                esb.add(business, "[" + other + "," + id + "]", longestLabels(7_000, 8_000)),
                WRITE_FAILED,
                CANNOT_WRITE);
        assertThat(esb.labels(business, id)).isEqualTo(most);
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", """
                ["%s"]""".formatted(key(0))));
        Answers.assertSuccess(esb.add(business, id, """
                {"k": "v"}"""));
    }

    private static String longestLabels(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "\"" + key(i) + "\":\"" + "v".repeat(63) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String key(int number) {
        return "k".repeat(58) + (10_000 + number);
    }

    private static String labels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + "\": \"v\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Contract 2.1: whatever stands under an unknown key is ignored; 3.2: a key is named, whatever its length. */
    @Test
    void hugeThingsThatAreIgnoredOrNamed() {
        Esb esb = new Esb(port);
        for (String huge : new String[] {
            "9".repeat(9_999),
            "[".repeat(900) + "]".repeat(900),
            """
                    {"a":""".repeat(900) + "1" + "}".repeat(900),
            "\"" + "v".repeat(200_000) + "\""
        }) {
            Answers.assertCmdb(esb.add("\"x\": " + huge), Answers.UNASSIGNED, "'instanceIDs' unassigned");
        }
        String key = "k".repeat(200_000);
        Answers.assertCmdb(
                esb.add(1, "[1]", """
                        {"%s": "v"}""".formatted(key)), Answers.BAD_PARAMETER, Answers.unverified("label." + key));
    }

    /** No type has more than 19 digits of an id, and none is read that has more than 10,000. */
    @Test
    void hugeNumbers() {
        Esb esb = new Esb(port);
        Answers.assertCmdb(esb.add("\"bk_biz_id\": " + "9".repeat(9_999)), Answers.BAD_JSON, Answers.NOT_DECODED);
        Answers.assertCmdb(esb.add("\"bk_biz_id\": 1e999999999"), Answers.BAD_JSON, Answers.NOT_DECODED);
        Answers.assertCmdb(
                esb.add("\"bk_biz_id\": 1, \"instance_ids\": [-" + "9".repeat(999) + "]"),
                Answers.BAD_JSON,
                Answers.NOT_DECODED);
        Answers.assertEsbWithoutId(
                esb.add("\"bk_biz_id\": " + "9".repeat(100_000)), Answers.COMPONENT, Answers.BROKEN_BODY);
    }

    @Test
    void aLongQuery() {
        Reply reply = new Http(port).post(Esb.ADD + "?" + "a&".repeat(7_000), Esb.body("\"a\": 1"));
        Answers.assertCmdb(reply, Answers.UNASSIGNED, "'instanceIDs' unassigned");
    }
}

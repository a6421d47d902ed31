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
        String selector = "{\"key\": \"k\", \"operator\": \"" + operator + "\"}";
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
        String tooManyIds = "[" + id + ("," + id).repeat(99) + "]";
        Answers.assertCmdb(new Esb(port).add(business, tooManyIds, labels(1_001)), WRITE_FAILED, CANNOT_WRITE);
        Answers.assertCmdb(new Esb(port).remove(business, tooManyIds, keys(1_001)), WRITE_FAILED, CANNOT_WRITE);
        Answers.assertSuccess(new Esb(port).add(business, id, labels(5_000)));
        Answers.assertSuccess(new Esb(port).remove(business, "[" + id + "]", keys(100_000)));
        assertThat(new Esb(port).labels(business, id)).isEqualTo("{}");
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
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", "[\"" + key(0) + "\"]"));
        Answers.assertSuccess(esb.add(business, id, "{\"k\": \"v\"}"));
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

    /** Jackson reads no number of more than 1000 digits, and no type has more than 19 of an id. */
    @Test
    void hugeNumbers() {
        Esb esb = new Esb(port);
        Answers.assertCmdb(esb.add("\"bk_biz_id\": " + "9".repeat(999)), Answers.BAD_JSON, Answers.NOT_DECODED);
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

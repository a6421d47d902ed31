package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 4. */
@ServerTest
class RemoveLabelTest {
    private static final String REMOVE = "remove_label_from_service_instance";

    private final long business = Ids.number();
    private final long id = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "4, order of 3.1, row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 | "bk_biz_id": [] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    1 before 2 | "bk_biz_id": 1, "keys": [1] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    1 before 2 | "bk_biz_id": 1, "keys": "k" | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    1 before 2 | "bk_biz_id": 1, "keys": {"k": "v"} | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    1 before 3 | "bk_biz_id": 1, "instance_ids": [501 ids, "x"] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    2 | "bk_biz_id": 1, "keys": ["k"] | 1199010 | 'InstanceIDs' unassigned | 'InstanceIDs' 未赋值
                    2 | "bk_biz_id": 1, "instance_ids": null | 1199010 | 'InstanceIDs' unassigned | 'InstanceIDs' 未赋值
                    2 before 4 | "bk_biz_id": 0, "instance_ids": [] | 1199010 | 'InstanceIDs' unassigned | 'InstanceIDs' 未赋值
                    3 before 4 | "bk_biz_id": 0, "instance_ids": [501 ids] | 1199035 | ` remove labels exceed the limit 500` | ` remove labels 超过限制 500`
                    3 before 6 | "bk_biz_id": 1, "instance_ids": [0, 501 ids] | 1199035 | ` remove labels exceed the limit 500` | ` remove labels 超过限制 500`
                    4 | "instance_ids": [1] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
                    4 before 6 | "bk_biz_id": 0, "instance_ids": [0] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
                    6 | "bk_biz_id": 1, "instance_ids": [0] | 1199006 | 'instance_ids' data parameter verification does not pass | 'instance_ids' 数据参数校验不通过
                    6 | "bk_biz_id": 1, "instance_ids": [null] | 1199006 | 'instance_ids' data parameter verification does not pass | 'instance_ids' 数据参数校验不通过
                    6 | "bk_biz_id": 1, "instance_ids": [-1], "keys": ["k"] | 1199006 | 'instance_ids' data parameter verification does not pass | 'instance_ids' 数据参数校验不通过
                    """)
    void theFirstFailureWins(String row, String template, int code, String english, String chinese) {
        String fields = template.replace("501 ids", ids(501));
        Answers.assertCmdb(new Esb(port).call(REMOVE, fields), code, english);
        Answers.assertCmdb(new Esb(port).call(REMOVE, fields, "Blueking-Language", "zh-cn"), code, chinese);
    }

    @Test
    void fiveHundredIdsAreNotTooManyAndRepeatsCount() {
        Esb esb = label("""
                {"a": "1", "b": "2"}""");
        String repeated = String.join(",", Collections.nCopies(500, Long.toString(id)));
        Answers.assertSuccess(esb.remove(business, "[" + repeated + "]", """
                ["a"]"""));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"b":"2"}""");
        Answers.assertCmdb(
                esb.remove(business, "[" + repeated + "," + id + "]", """
                        ["b"]"""),
                Answers.TOO_MANY,
                " remove labels exceed the limit 500");
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"b":"2"}""");
    }

    @ParameterizedTest(name = "4, keys are not validated: {0}")
    @ValueSource(strings = {"null", "[]", """
                        [""]""", "[null]", """
                        ["unknown"]""", """
                        ["A"]""", """
                        ["1"]""", """
                        ["a:1"]""", """
                        ["\\u0000"]""", """
                        ["\\ud800"]""", """
                        ["加", "", null, "a "]"""})
    void keysThatRemoveNothing(String keys) {
        Esb esb = label("""
                {"a": "1"}""");
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", keys));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"a":"1"}""");
    }

    @Test
    void withoutKeysNothingIsRemoved() {
        Esb esb = label("""
                {"a": "1"}""");
        Answers.assertSuccess(esb.call(REMOVE, "\"bk_biz_id\": 1, \"instance_ids\": [" + id + "]"));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"a":"1"}""");
    }

    @Test
    void oddKeysAndLongOnesAmongThoseToRemove() {
        Esb esb = label("""
                {"a": "1", "b.c": "2", "d": "3"}""");
        String tooLong = "k".repeat(100_000);
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", """
                        ["", null, "b.c", "%s", "a", "a", "b"]""".formatted(tooLong)));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"d":"3"}""");
    }

    @Test
    void theLastKeyLeavesAnEmptyObject() {
        Esb esb = label("""
                {"a": "1"}""");
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", """
                ["a"]"""));
        assertThat(esb.labels(business, id)).isEqualTo("{}");
        Answers.assertSuccess(esb.remove(business, "[" + id + "]", """
                ["a"]"""));
        assertThat(esb.labels(business, id)).isEqualTo("{}");
    }

    @Test
    void labelsThatWereNullBecomeAnEmptyObject() {
        Esb esb = new Esb(port);
        long created = esb.create(business, 1).get(0);
        assertThat(esb.labels(business, created)).isEqualTo("null");
        Answers.assertSuccess(esb.remove(business, "[" + created + "]", """
                ["a"]"""));
        assertThat(esb.labels(business, created)).isEqualTo("{}");
    }

    @Test
    void fromEveryInstanceAndNoOther() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 3);
        Answers.assertSuccess(esb.add(business, ids.toString(), """
                {"a": "1", "b": "2"}"""));
        Answers.assertSuccess(esb.remove(business, ids.subList(1, 3).toString(), """
                ["a"]"""));
        assertThat(esb.info(business)
                        .valueStream()
                        .map(each -> each.get("labels").toString()))
                .containsExactly("""
                        {"a":"1","b":"2"}""", """
                                {"b":"2"}""", """
                                        {"b":"2"}""");
    }

    /** Contract 3.4: the business is no guard, here as for adding. */
    @Test
    void fromAnInstanceOfAnotherBusiness() {
        Esb esb = label("""
                {"a": "1"}""");
        Answers.assertSuccess(esb.remove(Ids.number(), "[" + id + "]", """
                ["a"]"""));
        assertThat(esb.labels(business, id)).isEqualTo("{}");
    }

    @Test
    void oneImpossibleIdAndNothingIsRemoved() {
        Esb esb = label("""
                {"a": "1"}""");
        Reply reply = esb.remove(business, "[" + id + ", 0]", """
                ["a"]""");
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
        assertThat(esb.labels(business, id)).isEqualTo("""
                {"a":"1"}""");
    }

    private Esb label(String labels) {
        Esb esb = new Esb(port);
        Answers.assertSuccess(esb.add(business, id, labels));
        return esb;
    }

    private static String ids(int count) {
        return String.join(", ", Collections.nCopies(count, Long.toString(Ids.number())));
    }
}

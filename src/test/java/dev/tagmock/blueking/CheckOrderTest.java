package dev.tagmock.blueking;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 3.1: each row in both languages, and each before those that follow it. */
@ServerTest
class CheckOrderTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "3.1 row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 | "bk_biz_id": [], "instance_ids": [1], "labels": {} | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
                    2 | "bk_biz_id": 1, "labels": {"k": "v"} | 1199010 | 'instanceIDs' unassigned | 'instanceIDs' 未赋值
                    2 | "bk_biz_id": 1, "instance_ids": null, "labels": {} | 1199010 | 'instanceIDs' unassigned | 'instanceIDs' 未赋值
                    2 | "bk_biz_id": 1, "instance_ids": [], "labels": {} | 1199010 | 'instanceIDs' unassigned | 'instanceIDs' 未赋值
                    3 | "bk_biz_id": 1, "instance_ids": [101 ids] | 1199035 | ` add labels exceed the limit 100` | ` add labels 超过限制 100`
                    4 | "instance_ids": [1] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
                    4 | "bk_biz_id": null, "instance_ids": [1] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
                    4 | "bk_biz_id": 0, "instance_ids": [1] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
                    5 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"1": "v"} | 1199006 | 'label.1' data parameter verification does not pass | 'label.1' 数据参数校验不通过
                    5 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": "-"} | 1199006 | 'label.k:-' data parameter verification does not pass | 'label.k:-' 数据参数校验不通过
                    6 | "bk_biz_id": 1, "instance_ids": [0], "labels": {"k": "v"} | 1199006 | 'instance_ids' data parameter verification does not pass | 'instance_ids' 数据参数校验不通过
                    """)
    void messages(int row, String template, int code, String english, String chinese) {
        Esb esb = new Esb(port);
        String fields = template.replace("101 ids", ids(101));
        Answers.assertCmdb(esb.add(fields), code, english);
        Answers.assertCmdb(esb.add(fields, "Blueking-Language", "en"), code, english);
        for (String other : new String[] {"cn", "zh-cn", "zh-hans", "EN", "en-us", "de"}) {
            Answers.assertCmdb(esb.add(fields, "Blueking-Language", other), code, chinese);
        }
    }

    @ParameterizedTest(name = "3.1 row {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1 before 2 | "bk_biz_id": "1" | 1199000 | Deserializing JSON data failed
                    1 before 3 | "bk_biz_id": 1, "instance_ids": [101 ids, "x"] | 1199000 | Deserializing JSON data failed
                    1 before 4 | "bk_biz_id": 0, "instance_ids": [1], "labels": [] | 1199000 | Deserializing JSON data failed
                    1 before 5 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"1": "v", "k": 1} | 1199000 | Deserializing JSON data failed
                    1 before 6 | "bk_biz_id": 1, "instance_ids": [0, "x"], "labels": {} | 1199000 | Deserializing JSON data failed
                    2 before 4 | "bk_biz_id": 0, "instance_ids": [] | 1199010 | 'instanceIDs' unassigned
                    2 before 5 | "bk_biz_id": 1, "labels": {"1": "v"} | 1199010 | 'instanceIDs' unassigned
                    3 before 4 | "bk_biz_id": 0, "instance_ids": [101 ids] | 1199035 | ` add labels exceed the limit 100`
                    3 before 5 | "bk_biz_id": 1, "instance_ids": [101 ids], "labels": {"1": "v"} | 1199035 | ` add labels exceed the limit 100`
                    3 before 6 | "bk_biz_id": 1, "instance_ids": [0, 101 ids] | 1199035 | ` add labels exceed the limit 100`
                    4 before 5 | "bk_biz_id": 0, "instance_ids": [1], "labels": {"1": "v"} | 1199006 | 'bk_biz_id' data parameter verification does not pass
                    4 before 6 | "bk_biz_id": 0, "instance_ids": [0] | 1199006 | 'bk_biz_id' data parameter verification does not pass
                    5 before 6 | "bk_biz_id": 1, "instance_ids": [0], "labels": {"k": ""} | 1199006 | 'label.k:' data parameter verification does not pass
                    """)
    void theFirstFailureWins(String rows, String template, int code, String message) {
        Answers.assertCmdb(new Esb(port).add(template.replace("101 ids", ids(101))), code, message);
    }

    @Test
    void aHundredIdsAreNotTooManyEvenWhenAllTheSame() {
        long business = Ids.number();
        Answers.assertSuccess(new Esb(port).add(business, "[" + ids(100) + "]", "{}"));
        Answers.assertCmdb(
                new Esb(port).add(business, "[" + ids(101) + "]", "{}"),
                Answers.TOO_MANY,
                " add labels exceed the limit 100");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
    void aBusinessNeedOnlyNotBeZero(long business) {
        Answers.assertSuccess(new Esb(port).add(business, Ids.number(), """
                {"k": "v"}"""));
    }

    /** One id so many times: repeats count. */
    private static String ids(int count) {
        return String.join(", ", Collections.nCopies(count, Long.toString(Ids.number())));
    }
}

package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 5.5. */
@ServerTest
class DeleteServiceInstanceTest {
    private static final String DELETE = "delete_service_instance";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "5.5: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bk_biz_id": 1, "service_instance_ids": ["1"] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            "bk_biz_id": "1" | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            "bk_biz_id": 1 | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            "service_instance_ids": [] | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            "bk_biz_id": 1, "service_instance_ids": null | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            "bk_biz_id": 1, "service_instance_ids": [501 ids] | 1199035 | ` delete service instance exceed the limit 500` | ` delete service instance 超过限制 500`
            "bk_biz_id": 1, "service_instance_ids": [0] | 1199006 | 'service_instance_ids' data parameter verification does not pass | 'service_instance_ids' 数据参数校验不通过
            "bk_biz_id": 1, "service_instance_ids": [null] | 1199006 | 'service_instance_ids' data parameter verification does not pass | 'service_instance_ids' 数据参数校验不通过
            "bk_biz_id": 1, "service_instance_ids": [-1] | 1199006 | 'service_instance_ids' data parameter verification does not pass | 'service_instance_ids' 数据参数校验不通过
            "bk_biz_id": 1, "service_instance_ids": [9223372036854775807] | 1199006 | 'service_instance_ids' data parameter verification does not pass | 'service_instance_ids' 数据参数校验不通过
            """)
    void rejected(String template, int code, String english, String chinese) {
        String fields = template.replace("501 ids", String.join(", ", Collections.nCopies(501, "7")));
        Answers.assertCmdb(new Esb(port).call(DELETE, fields), code, english);
        Answers.assertCmdb(new Esb(port).call(DELETE, fields, "Blueking-Language", "cn"), code, chinese);
    }

    @Test
    void labelsGoAndTheInstanceStaysAway() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 2);
        Answers.assertSuccess(esb.add(business, ids.toString(), """
                {"a": "1", "b": "2"}"""));
        Answers.assertSuccess(delete(esb, business, ids.subList(0, 1)));
        assertThat(esb.listed("list_service_instance", business, "")).isEqualTo(ids.subList(1, 2));
        assertThat(esb.listed(
                        "list_service_instance",
                        business,
                        ", \"selectors\": [{\"key\": \"a\", \"operator\": \"exists\"}]"))
                .isEqualTo(ids.subList(1, 2));
        assertThat(esb.add(business, ids.get(0), """
                {"c": "3"}""").body()).contains("1199006", "'instance_ids'");
        assertThat(esb.labels(business, ids.get(1))).isEqualTo("""
                {"a":"1","b":"2"}""");
    }

    @Test
    void whatIsDeletedCannotBeDeletedAgainNorIsItsIdGivenAgain() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 1);
        Answers.assertSuccess(delete(esb, business, ids));
        assertRejected(delete(esb, business, ids));
        assertThat(esb.create(business, 100)).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void oneUnknownForeignOrRepeatedIdAndNothingIsDeleted() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 2);
        List<Long> foreign = esb.create(Ids.number(), 1);
        for (List<Long> odd : List.of(foreign, ids.subList(0, 1), List.of(Ids.number()), List.of(0L), List.of(-1L))) {
            List<Long> named = new ArrayList<>(ids);
            named.addAll(odd);
            assertRejected(delete(esb, business, named));
        }
        assertRejected(delete(esb, 0, ids));
        assertThat(esb.listed("list_service_instance", business, "")).isEqualTo(ids);
    }

    @Test
    void anIdOnlyNamedByALabelCallIsDeletedLikeAnyOther() {
        Esb esb = new Esb(port);
        long named = Ids.number();
        Answers.assertSuccess(esb.add(business, named, """
                {"k": "v"}"""));
        Answers.assertSuccess(delete(esb, business, List.of(named)));
        assertThat(esb.info(business).size()).isZero();
    }

    @Test
    void fiveHundredAtOnce() {
        Esb esb = new Esb(port);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(esb.create(business, 100));
        }
        Collections.reverse(ids);
        Answers.assertSuccess(delete(esb, business, ids));
        assertThat(esb.info(business).size()).isZero();
    }

    private static void assertRejected(Reply reply) {
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified("service_instance_ids"));
    }

    private static Reply delete(Esb esb, long business, List<Long> ids) {
        return esb.call(DELETE, "\"bk_biz_id\": " + business + ", \"service_instance_ids\": " + ids);
    }
}

package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 3.3. */
@ServerTest
class TypingTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "3.3 row {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": 1}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": 1.5}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": 0}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": true}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": false}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": {}}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": {"a": "b"}}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": []}
                    1 | "bk_biz_id": 1, "instance_ids": [1], "labels": {"k": ["v"]}
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": []
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": ["k", "v"]
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": [{"k": "v"}]
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": ""
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": " "
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": "k"
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": 0
                    4 | "bk_biz_id": 1, "instance_ids": [1], "labels": false
                    5 | "bk_biz_id": 1, "instance_ids": ["1"], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [""], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [" "], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [true], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [59.0], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [59.5], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [5e1], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [1, "x"], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [[1]], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [[]], "labels": {}
                    5 | "bk_biz_id": 1, "instance_ids": [{}], "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": 1, "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": "1", "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": "", "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": " ", "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": {}, "labels": {}
                    7 | "bk_biz_id": 1, "instance_ids": false, "labels": {}
                    8 | "bk_biz_id": "1", "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": "", "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": " ", "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": 1.0, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": 1e0, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": 1e999, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": true, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": false, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": [], "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": [1], "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": {}, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": 9223372036854775808, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": -9223372036854775809, "instance_ids": [1], "labels": {}
                    8 | "bk_biz_id": 1, "instance_ids": [9223372036854775808], "labels": {}
                    8 | "bk_biz_id": 1, "instance_ids": [123456789012345678901234567890], "labels": {}
                    8 | "bk_biz_id": 1, "instance_ids": [1e999], "labels": {}
                    """)
    void notDecoded(int row, String fields) {
        Answers.assertCmdb(new Esb(port).add(fields), Answers.BAD_JSON, Answers.NOT_DECODED);
    }

    @Test
    void row2ANullValueIsAnEmptyOne() {
        Answers.assertCmdb(new Esb(port).add(1, 1, """
                        {"k": null}"""), Answers.BAD_PARAMETER, Answers.unverified("label.k:"));
    }

    @ParameterizedTest(name = "3.3 row 3: labels {0}")
    @ValueSource(strings = {"", ", \"labels\": null", ", \"labels\": {}"})
    void row3NoLabelsChangeNothing(String labels) {
        Esb esb = new Esb(port);
        long business = Ids.number();
        long fresh = Ids.number();
        long labelled = Ids.number();
        Answers.assertSuccess(esb.add(business, labelled, """
                {"k": "v"}"""));
        String ids = "\"bk_biz_id\": " + business + ", \"instance_ids\": [" + fresh + ", " + labelled + "]";
        Answers.assertSuccess(esb.add(ids + labels));
        assertThat(esb.labels(business, fresh)).isEqualTo("{}");
        assertThat(esb.labels(business, labelled)).isEqualTo("""
                {"k":"v"}""");
    }

    @ParameterizedTest(name = "3.3 row 6: {0}")
    @ValueSource(strings = {"null", "0", "-0", "-1", "-9223372036854775808", "1, null", "null, null"})
    void row6AnIdThatNoInstanceHas(String ids) {
        Answers.assertCmdb(
                new Esb(port).add(1, "[" + ids + "]", """
                        {"k": "v"}"""), Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
    }

    @Test
    void theLargestInt64IsAnId() {
        Answers.assertSuccess(new Esb(port).add(Ids.number(), Long.MAX_VALUE, """
                {"k": "v"}"""));
    }
}

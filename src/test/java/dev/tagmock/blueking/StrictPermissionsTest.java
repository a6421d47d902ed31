package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 6, in strict mode. */
@StrictServerTest
class StrictPermissionsTest {
    private static final String ENGLISH = "Do not have access permission.";
    private static final String CHINESE = "没有操作的权限";
    private static final String FOREIGN = Esb.addition(2, "[70]", """
            {"k": "v"}""");

    @LocalServerPort
    private int port;

    @Test
    void aUserEditsTheBusinessesDeclaredAndNoOther() {
        Esb tester = new Esb(port).as("tester");
        Answers.assertSuccess(tester.add(320, 321, """
                {"k": "v"}"""));
        Answers.assertNoEditPermission(tester.add(FOREIGN), ENGLISH, "2", "other");
        Answers.assertNoEditPermission(tester.add(FOREIGN, "Blueking-Language", "zh-cn"), CHINESE, "2", "other");
        assertThat(tester.labels(2, 70)).isEqualTo("null");
    }

    @Test
    void aUserWithoutAListOfBusinessesEditsAll() {
        Answers.assertSuccess(new Esb(port).as("root").add(320, 321, """
                {"root": "v"}"""));
    }

    @Test
    void aUserWhoIsNotDeclaredEditsNothing() {
        Answers.assertNoEditPermission(new Esb(port).as("nobody").add(320, 321, """
                        {"k": "v"}"""), ENGLISH, "320", "permissions");
    }

    @Test
    void theTokensUserCounts() {
        String body = """
                {"bk_app_code": "esb_test", "bk_app_secret": "xxx", "bk_token": "tester-token",\
                 "bk_username": "root", %s}""".formatted(FOREIGN);
        Answers.assertNoEditPermission(new Http(port).post(Esb.ADD, body), ENGLISH, "2", "other");
    }

    @ParameterizedTest(name = "bk_biz_id {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2        | 2  | other
            "2"      | 2  | other
            12345    | 12345 | ''
            -1       | -1 | ''
            0        | 0  | ''
            null     | 0  | ''
            "x"      | 0  | ''
            ""       | 0  | ''
            [2]      | 0  | ''
            {"a": 2} | 0  | ''
            """)
    void theBusinessIsPeekedAtBeforeTheBodyIsChecked(String bizId, String peeked, String name) {
        String fields = "\"bk_biz_id\": " + bizId + ", \"instance_ids\": \"x\", \"labels\": []";
        Answers.assertNoEditPermission(new Esb(port).as("tester").add(fields), ENGLISH, peeked, name);
    }

    @ParameterizedTest(name = "bk_biz_id {0}")
    @ValueSource(strings = {"1e30", "99999999999999999999", "1.5", "true"})
    void noBusinessIsTooOddToPeekAt(String bizId) {
        String fields = "\"bk_biz_id\": " + bizId + ", \"instance_ids\": [321]";
        assertThat(new Esb(port).as("tester").add(fields).json().get("code").intValue())
                .isEqualTo(9900403);
    }

    @Test
    void aMissingBusinessIs0() {
        Answers.assertNoEditPermission(new Esb(port).as("tester").add("\"labels\": {}"), ENGLISH, "0", "");
    }

    @Test
    void textThatCountsAs320IsStillNoNumberAfterwards() {
        Answers.assertCmdb(
                new Esb(port).as("tester").add("\"bk_biz_id\": \"320\", \"instance_ids\": [321]"),
                Answers.BAD_JSON,
                Answers.NOT_DECODED);
    }

    @Test
    void credentialsComeFirst() {
        String body = Esb.body(FOREIGN).replace("xxx", "wrong");
        assertThat(new Http(port).post(Esb.ADD, body).json().get("code").intValue())
                .isEqualTo(Answers.COMPONENT);
    }

    @Test
    void listsAreNotChecked() {
        assertThat(new Esb(port).as("nobody").info(320).size()).isEqualTo(1);
    }
}

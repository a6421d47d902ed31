package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Contract, section 6, where any credentials will do and whatever is named exists. */
@ServerTest
@TestPropertySource(
        properties = {
            "tagmock.permissions=enforced",
            "tagmock.fixtures=src/test/resources/fixtures/demo.yaml",
            "tagmock.blueking.own-business-only=true"
        })
class PermissionsAloneTest {
    private static final String ENGLISH = "Do not have access permission.";

    @LocalServerPort
    private int port;

    @Test
    void aNameIsTakenOnTrustAndItsRightsAreNot() {
        Esb tester = new Esb(port).as("tester");
        Answers.assertSuccess(tester.add(320, Ids.number(), """
                {"k": "v"}"""));
        Answers.assertNoEditPermission(tester.add(2, 70, """
                {"k": "v"}"""), ENGLISH, "2", "other");
        Answers.assertNoEditPermission(new Esb(port).as("nobody").add(320, 321, """
                        {"k": "v"}"""), ENGLISH, "320", "permissions");
    }

    @Test
    void aTokenThatIsNobodysLeavesTheName() {
        String credentials = """
                {"bk_app_code": "any", "bk_app_secret": "any", "bk_token": "any",""";
        Answers.assertSuccess(new Http(port)
                .post(
                        Esb.ADD,
                        credentials + "\"bk_username\": \"tester\", "
                                + Esb.addition(320, "[" + Ids.number() + "]", "{}") + "}"));
        Answers.assertNoEditPermission(
                new Http(port).post(Esb.ADD, credentials + Esb.addition(320, "[321]", "{}") + "}"),
                ENGLISH,
                "320",
                "permissions");
    }

    @Test
    void atTheGatewayAsWell() {
        String body = "{" + Esb.addition(320, "[" + Ids.number() + "]", "{}") + "}";
        String authorization = """
                {"bk_app_code": "a", "bk_app_secret": "s", "bk_token": "t"%s}""";
        String path = BkApiEntryTest.PREFIX + DirectEntryTest.ADD;
        Http http = new Http(port);
        assertThat(http.post(
                                path,
                                body,
                                "X-Bkapi-Authorization",
                                authorization.formatted(", \"bk_username\": \"tester\""))
                        .json()
                        .get("code")
                        .intValue())
                .isZero();
        assertThat(http.post(path, body, "X-Bkapi-Authorization", authorization.formatted(""))
                        .json()
                        .get("code")
                        .intValue())
                .isEqualTo(9900403);
    }

    /** Contract 3.4: {@code tagmock.blueking.own-business-only}. */
    @Test
    void anInstanceOfAnotherBusinessIsAsGoodAsUnknown() {
        Esb root = new Esb(port).as("root");
        Answers.assertCmdb(root.add(330, "[331, 321]", """
                        {"k": "v"}"""), Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
        assertThat(root.labels(330, 331)).isEqualTo("null");
        Answers.assertSuccess(root.add(330, "[331, 332]", """
                {"k": "v"}"""));
    }
}

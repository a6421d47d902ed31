package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strict mode rejects is explained: who calls, what is missing, and what is there instead. */
@StrictServerTest
class StrictHintTest {
    private static final String HEADER = "X-TagMock-Hint";
    private static final String GATEWAYS = "/v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances/";
    private static final String OTHERS = "/v2/11111111111111111111111111111111/apigw/instances/";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "wrong; 401; the token is neither a declared user's nor was it issued here",
                "alice-old-token; 401; the token of user alice expired at 2001-01-01T00:00:00Z",
                "alice-domain-token; 401; the token is not scoped to a project"
            })
    void aTokenThatIsRejected(String token, int status, String hint) {
        assertHint(get(GATEWAYS + "gw-1/instance-tags", token), status, hint);
    }

    @Test
    void noCredentials() {
        assertHint(
                new Http(port).get(GATEWAYS + "gw-1/instance-tags"),
                401,
                "neither a header X-Auth-Token nor Authorization: SDK-HMAC-SHA256 was sent");
    }

    @Test
    void anAccessKeyThatNobodyHas() {
        String signature = "SDK-HMAC-SHA256 Access=AKNOBODY, SignedHeaders=host, Signature=" + "0".repeat(64);
        Reply reply = new Http(port).get(GATEWAYS + "gw-1/instance-tags", "Authorization", signature);
        assertHint(reply, 401, "no declared user has this access key");
    }

    @Test
    void aProjectThatTheTokenIsNotGoodFor() {
        assertHint(
                get(OTHERS + "gw-2/instance-tags", "alice-token"),
                403,
                "the token of user alice is good for project 73d69ae0cfcf460190522d06b60f05ad");
    }

    @Test
    void anActionThatThePoliciesDoNotAllow() {
        Reply reply = new Http(port).post(GATEWAYS + "gw-1/instance-tags/action", """
                        {"action": "create", "tags": [{"key": "k"}]}""", "X-Auth-Token", "reader-token");
        assertHint(
                reply,
                403,
                "user reader lacks apig:instanceTags:delete; the policies allow apig:*:*; deny apig:instanceTags:delete");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "gw-11; no gateway gw-11 in project 73d69ae0cfcf460190522d06b60f05ad, did you mean gw-1?",
                "front; no gateway front in project 73d69ae0cfcf460190522d06b60f05ad, but one of that name, whose id is gw-1",
                "nothing-like-it; no gateway nothing-like-it in project 73d69ae0cfcf460190522d06b60f05ad"
            })
    void aGatewayThatDoesNotExist(String id, String hint) {
        assertHint(get(GATEWAYS + id + "/instance-tags", "alice-token"), 404, hint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"esb_tset\",\"bk_app_secret\":\"xxx\",\"bk_username\":\"admin\"; no app esb_tset is declared, did you mean esb_test?",
                "\"esb_test\",\"bk_app_secret\":\"x\",\"bk_username\":\"admin\"; the secret is not that of app esb_test",
                "\"esb_test\",\"bk_app_secret\":\"xxx\",\"bk_token\":\"none\"; no declared user has this bk_token",
                "\"no_skip\",\"bk_app_secret\":\"no-skip-secret\",\"bk_username\":\"admin\"; app no_skip is declared without"
                        + " skip-login: it needs a bk_token",
                "\"limited\",\"bk_app_secret\":\"limited-secret\",\"bk_username\":\"admin\"; app limited may call"
                        + " list_service_instance only",
                "\"esb_test\",\"bk_app_secret\":\"xxx\",\"bk_username\":\"tester\"; user tester has"
                        + " edit_biz_service_instance for businesses [300, 310, 320] only",
                "\"esb_test\",\"bk_app_secret\":\"xxx\",\"bk_username\":\"nobody\"; no user nobody is declared"
            })
    void aCallOfBlueKing(String credentials, String hint) {
        Reply reply =
                new Http(port).post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                {"bk_app_code":%s,"bk_biz_id":1,"instance_ids":[59],"labels":{}}""".formatted(credentials));
        assertThat(reply.json().get("result").booleanValue()).isFalse();
        assertThat(reply.header(HEADER)).isEqualTo(hint);
    }

    @Test
    void aServiceInstanceThatDoesNotExist() {
        Reply reply = new Http(port).post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                {"bk_app_code":"esb_test","bk_app_secret":"xxx","bk_username":"admin","bk_biz_id":1,"instance_ids":[59,63],
                 "labels":{"k":"v"}}""");
        assertThat(reply.header(HEADER)).startsWith("no instance 63; expected body: ");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "alice; wrong; not the password of user alice in domain acme",
                "alcie; secret; no user alcie is declared in this domain, did you mean alice?"
            })
    void aPasswordThatIsRejected(String name, String password, String hint) {
        Reply reply = new Http(port).post("/v3/auth/tokens", """
                {"auth": {"identity": {"methods": ["password"], "password": {"user":
                  {"name": "%s", "password": "%s", "domain": {"name": "acme"}}}}}}""".formatted(name, password));
        assertHint(reply, 401, hint);
    }

    @Test
    void theJournalHasTheHint() {
        Http http = new Http(port);
        Reply reply = get(GATEWAYS + "gw-11/instance-tags", "alice-token");
        assertThat(http.get("/_tagmock/requests/" + reply.header("X-Request-Id"))
                        .json()
                        .get("hint")
                        .stringValue())
                .isEqualTo(reply.header(HEADER));
    }

    private Reply get(String path, String token) {
        return new Http(port).get(path, "X-Auth-Token", token);
    }

    private static void assertHint(Reply reply, int status, String hint) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header(HEADER)).isEqualTo(hint);
    }
}

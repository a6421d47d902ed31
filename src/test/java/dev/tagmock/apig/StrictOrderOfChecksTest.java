package dev.tagmock.apig;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictApigTest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Section 2, order of checks: route, 401, project 403, permission 403, gateway 404, body 400, quota 403. Each test
 * breaks two neighbours at once.
 */
@StrictApigTest
class StrictOrderOfChecksTest {
    private static final String PROJECT = StrictApigTest.PROJECT;
    private static final String OTHER = StrictApigTest.OTHER_PROJECT;

    @LocalServerPort
    private int port;

    @Test
    void theRouteBeforeWhoCalls() {
        String path = new TestGateway(port, PROJECT, "gw-1").actionPath();
        Answer.UNKNOWN_PATH.isGivenBy(new Http(port).post(path + "s", "{}", "X-Auth-Token", "no-such-token"));
        Answer.unknownMethod("PUT")
                .isGivenBy(new Http(port).send("PUT", path, new byte[0], "X-Auth-Token", "alice-old-token"));
    }

    @Test
    void whoCallsBeforeTheProject() {
        Answer.NO_CREDENTIALS.isGivenBy(act(OTHER, "gw-2", "no-such-token", StrictCall.BODY));
        Answer.TOKEN_EXPIRED.isGivenBy(act(OTHER, "gw-2", "alice-old-token", StrictCall.BODY));
        Answer.NO_PROJECT.isGivenBy(act(OTHER, "gw-2", "alice-domain-token", StrictCall.BODY));
        String path = new TestGateway(port, OTHER, "gw-2").actionPath();
        Answer.WRONG_SIGNATURE.isGivenBy(
                new Http(port).post(path, "{}", StrictCall.ALICE.headers("POST", path, "other body")));
    }

    @Test
    void theProjectBeforeThePermission() {
        Answer.OTHER_PROJECT.isGivenBy(act(OTHER, "gw-2", "nobody-token", StrictCall.BODY));
    }

    @Test
    void thePermissionBeforeTheGateway() {
        Answer.NO_PERMISSION.isGivenBy(act(PROJECT, "gw-9", "nobody-token", StrictCall.BODY));
    }

    @Test
    void theGatewayBeforeTheBody() {
        Answer.UNKNOWN_GATEWAY.isGivenBy(act(PROJECT, "gw-9", "alice-token", "{"));
        Answer.UNKNOWN_GATEWAY.isGivenBy(act(PROJECT, "gw-2", "alice-token", create("(")));
    }

    @ParameterizedTest(name = "lifecycle contract, section 8: {0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT  |                  | {"maintain_begin":"02:00:00","maintain_end":"14:00:00"}
            POST | /postpaid-resize | {"spec_id":"NOPE"}
            PUT  |                  | {"description":">"}
            POST | /nat-eip         | {"bandwidth_size":0}
            """)
    void theGatewayBeforeWhatItIsToBe(String method, @Nullable String path, String body) {
        Answer.UNKNOWN_GATEWAY.isGivenBy(new Http(port)
                .send(
                        method,
                        "/v2/" + PROJECT + "/apigw/instances/gw-9" + (path == null ? "" : path),
                        body.getBytes(StandardCharsets.UTF_8),
                        "X-Auth-Token",
                        "alice-token"));
    }

    @Test
    void theBodyBeforeTheQuota() {
        Answer.badParameter("key").isGivenBy(act(PROJECT, "gw-full", "alice-token", create("new\"},{\"key\":\"new")));
        Answer.QUOTA.isGivenBy(act(PROJECT, "gw-full", "alice-token", create("new")));
    }

    private Reply act(String project, String gateway, String token, String body) {
        String path = new TestGateway(port, project, gateway).actionPath();
        return new Http(port).post(path, body, "X-Auth-Token", token);
    }

    private static String create(String key) {
        return """
                {"action":"create","tags":[{"key":"%s"}]}""".formatted(key);
    }
}

package dev.tagmock.openapi;

import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.StrictApigTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a strict service rejects is rejected as the document says. Nothing here may be changed by a call. */
@StrictApigTest
class DescribedRejectionsTest {
    private final Http http;
    private final EmulatedOperations operations;
    private final ServedDocument document;

    DescribedRejectionsTest(@LocalServerPort int port, @Autowired EmulatedOperations operations) {
        this.http = new Http(port);
        this.operations = operations;
        this.document = new ServedDocument(http);
    }

    /** No token at all, nobody's, an expired one, one without a project, of another project, without permissions. */
    @ParameterizedTest
    @ValueSource(strings = {"", "none", "alice-old-token", "alice-domain-token", "stray-token", "nobody-token"})
    void tokens(String token) {
        for (Endpoint operation : operations.all()) {
            call(operation, StrictApigTest.PROJECT, "gw-1", token);
        }
    }

    /** One that nobody declared, and one of another project. */
    @ParameterizedTest
    @ValueSource(strings = {"gw-none", "gw-2"})
    void gateways(String gateway) {
        for (Endpoint operation : operations.all()) {
            if (operation.path().contains("{instance_id}")) {
                call(operation, StrictApigTest.PROJECT, gateway, "alice-token");
            }
        }
    }

    @Test
    void quota() {
        String path = "/v2/{project_id}/apigw/instances/{instance_id}/instance-tags/action";
        document.assertDescribes(
                "POST",
                path,
                http.post(
                        path.replace("{project_id}", StrictApigTest.PROJECT).replace("{instance_id}", "gw-full"),
                        """
                                {"action":"create","tags":[{"key":"one-more"}]}""",
                        "X-Auth-Token",
                        "alice-token"));
    }

    /** With users, their policies and tokens, which only a declared world has. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?secrets=true"})
    void theDeclaredState(String secrets) {
        document.assertDescribes("GET", "/_tagmock/state", http.get("/_tagmock/state" + secrets));
    }

    /** Credentials that are complete, and nobody's. */
    private void call(Endpoint operation, String project, String gateway, String token) {
        String path = operation
                .path()
                .replace("{project_id}", project)
                .replace("{instance_id}", gateway)
                .replace("{stage}", "prod")
                .replace("{user_id}", "u-1")
                .replace("{bk_biz_id}", "1");
        String authorization = """
                {"bk_app_code":"none","bk_app_secret":"none","bk_username":"none"}""";
        List<String> headers = token.isEmpty()
                ? List.of(
                        "Authorization",
                        "SDK-HMAC-SHA256 Access=AKNONE, SignedHeaders=x-sdk-date, Signature=" + "0".repeat(64))
                : List.of("X-Auth-Token", token, "X-Bkapi-Authorization", authorization);
        byte[] body = operation.method().equals("GET") ? new byte[0] : """
                        {"bk_biz_id":1}""".getBytes(StandardCharsets.UTF_8);
        document.assertDescribes(
                operation.method(),
                operation.path(),
                http.send(operation.method(), path, body, headers.toArray(String[]::new)));
    }
}

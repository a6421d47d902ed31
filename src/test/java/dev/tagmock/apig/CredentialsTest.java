package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, row "no credentials"; section 1, row {@code X-Auth-Token}. */
@ServerTest
class CredentialsTest {
    private static final String CREATE = """
                    {"action":"create","tags":[{"key":"test-key","value":"test-value"}]}""";

    @LocalServerPort
    private int port;

    @Test
    void noneAreRejectedAndChangeNothing() {
        TestGateway gateway = new TestGateway(port);
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).post(gateway.actionPath(), CREATE));
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).get(gateway.path()));
        assertThat(gateway.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Auth-Token:",
                "X-Auth-Token:    ",
                "X-Auth-Token: \t",
                "Authorization:",
                "Authorization: Basic dTpw",
                "Authorization: Bearer abc",
                "Authorization: SDK-HMAC-SHA256",
                "Authorization: sdk-hmac-sha512 Access=AK",
                "X-Subject-Token: any",
                "Cookie: X-Auth-Token=any"
            })
    void whatIsNoCredentialIsRejected(String header) {
        TestGateway gateway = new TestGateway(port);
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n";
        Answer.NO_CREDENTIALS.isGivenBy(RawCall.send(port, "GET " + gateway.path() + head + "\r\n"));
        Answer.NO_CREDENTIALS.isGivenBy(RawCall.send(
                port,
                "POST " + gateway.actionPath() + head + "Content-Length: " + CREATE.length() + "\r\n\r\n" + CREATE));
        assertThat(gateway.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "x-auth-token", "X-AUTH-TOKEN"})
    void aTokenIsAcceptedHoweverItsHeaderIsWritten(String header) {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(new Http(port).post(gateway.actionPath(), CREATE, header, "any"));
        assertThat(gateway.tags()).containsKey("test-key");
    }

    /** Section 6: both forms of the header; no key is known yet that could be checked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=00",
                "SDK-HMAC-SHA256 Credential=AKOTC/20261121///sdk_request, SignedHeaders=x-sdk-date, Signature=00"
            })
    void aSignatureStandsForAToken(String authorization) {
        TestGateway gateway = new TestGateway(port);
        Http http = new Http(port);
        Answer.DONE.isGivenBy(http.post(gateway.actionPath(), CREATE, "Authorization", authorization));
        Reply list = http.get(gateway.path(), "Authorization", authorization);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get("tags")).hasSize(1);
    }

    /** Section 6: if both come, the token decides. */
    @Test
    void aTokenBesideAForeignAuthorizationIsEnough() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(new Http(port)
                .post(gateway.actionPath(), CREATE, "X-Auth-Token", "any", "Authorization", "Basic dTpw"));
    }
}

package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2: who may call, where credentials are verified. */
@StrictApigTest
class StrictCredentialsTest {
    @LocalServerPort
    private int port;

    static Stream<StrictCall> rejected() {
        return StrictCall.rejected();
    }

    @ParameterizedTest
    @MethodSource
    void rejected(StrictCall call) {
        call.answer().isGivenBy(call.send(port));
    }

    @Test
    void noCredentials() {
        TestGateway gateway = gateway("gw-1");
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).post(gateway.actionPath(), StrictCall.BODY));
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).get(gateway.path()));
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).get(gateway.path(), "Authorization", "Basic dTpw"));
    }

    /** A declared token, an account's, and a policy's; the list tells that it is this very gateway. */
    @ParameterizedTest
    @CsvSource({"alice-token", "owner-token"})
    void accepted(String token) {
        Answer.DONE.isGivenBy(StrictCall.withToken("", StrictApigTest.PROJECT, "gw-1", token, Answer.DONE)
                .send(port));
        assertThat(new Http(port)
                        .get(gateway("gw-1").path(), "X-Auth-Token", token)
                        .body())
                .isEqualTo("""
                        {"resource_id":"gw-1","resouce_detail":null,"resource_name":"front",\
                        "tags":[{"key":"env","value":"dev"}]}""");
    }

    @Test
    void acceptedBySignature() {
        String path = gateway("gw-1").actionPath();
        Answer.DONE.isGivenBy(
                new Http(port).post(path, StrictCall.BODY, StrictCall.ALICE.headers("POST", path, StrictCall.BODY)));
    }

    /** A signature names no project: it is good for the user's, and never lacks one. */
    @ParameterizedTest
    @CsvSource({"AKALICE, alice-secret-key", "AKNOPROJECT, noproject-secret-key"})
    void aSignatureForAnotherProject(String accessKey, String secretKey) {
        String path = new TestGateway(port, StrictApigTest.OTHER_PROJECT, "gw-2").path();
        String[] headers = new Signer(accessKey, secretKey).headers("GET", path, "");
        Answer.OTHER_PROJECT.isGivenBy(new Http(port).get(path, headers));
    }

    @Test
    void aSignatureForAnyProjectOfTheUser() {
        Signer owner = new Signer("AKOWNER", "owner-secret-key");
        String first = gateway("gw-1").path();
        String second = new TestGateway(port, StrictApigTest.OTHER_PROJECT, "gw-2").path();
        assertThat(new Http(port).get(first, owner.headers("GET", first, "")).status())
                .isEqualTo(200);
        assertThat(new Http(port).get(second, owner.headers("GET", second, "")).status())
                .isEqualTo(200);
    }

    /** Section 6, last line [I]: if both come, the token decides; an empty one has not come. */
    @ParameterizedTest
    @CsvSource({"alice-token, wrong, 204", "no-such-token, alice-secret-key, 401", "'', alice-secret-key, 204"})
    void bothATokenAndASignature(String token, String secretKey, int status) {
        String path = gateway("gw-1").actionPath();
        String[] signed = new Signer("AKALICE", secretKey).headers("POST", path, StrictCall.BODY);
        assertThat(new Http(port)
                        .post(path, StrictCall.BODY, signed[0], signed[1], signed[2], signed[3], "X-Auth-Token", token)
                        .status())
                .isEqualTo(status);
    }

    private TestGateway gateway(String id) {
        return new TestGateway(port, StrictApigTest.PROJECT, id);
    }
}

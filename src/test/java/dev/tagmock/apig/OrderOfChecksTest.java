package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Section 2, order of checks: route, 401, gateway 404, body 400, quota 403. Each test breaks two neighbours at once. A
 * gateway is unknown in an open world too if no gateway can have its id.
 */
@ServerTest
class OrderOfChecksTest {
    private static final String IMPOSSIBLE = "x".repeat(256);

    @LocalServerPort
    private int port;

    @Test
    void anUnknownPathComesBeforeMissingCredentials() {
        TestGateway gateway = new TestGateway(port);
        Answer.UNKNOWN_PATH.isGivenBy(new Http(port).post(gateway.actionPath() + "s", "{}"));
    }

    @Test
    void anotherMethodComesBeforeMissingCredentials() {
        TestGateway gateway = new TestGateway(port);
        Answer.unknownMethod("POST").isGivenBy(new Http(port).post(gateway.path(), "{}"));
        Answer.unknownMethod("GET").isGivenBy(new Http(port).get(gateway.actionPath()));
    }

    @Test
    void missingCredentialsComeBeforeAnUnknownGateway() {
        TestGateway unknown = new TestGateway(port, Ids.hex(), IMPOSSIBLE);
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).post(unknown.actionPath(), """
                {"action":"create"}"""));
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).get(unknown.path()));
    }

    @Test
    void missingCredentialsComeBeforeABadBody() {
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).post(new TestGateway(port).actionPath(), "{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", """
                        {"action":"none","tags":[]}""", """
                        {"action":"create","tags":null}""", """
                        {"action":"create","tags":[{"key":1}]}""", """
                        {"action":"create","tags":[{"key":"("}]}""", """
                        {"action":"create","tags":[{"key":"k","value":"("}]}""", """
                        {"action":"create","tags":[{"key":"k"},{"key":"k"}]}""", """
                        {"action":"delete","tags":[{"key":""}]}"""})
    void anUnknownGatewayComesBeforeABadBody(String body) {
        Answer.UNKNOWN_GATEWAY.isGivenBy(new TestGateway(port, Ids.hex(), IMPOSSIBLE).act(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                        {"action":"create","tags":[{"key":"new"},{"key":"("}]}""", """
                        {"action":"create","tags":[{"key":"new"},{"key":"new"}]}""", """
                        {"action":"create","tags":[{"key":"new"},{}]}"""})
    void aBadBodyComesBeforeTheQuota(String body) {
        TestGateway gateway = new TestGateway(port);
        gateway.createMany("k", 20);
        Answer.badParameter("key").isGivenBy(gateway.act(body));
        Answer.QUOTA.isGivenBy(gateway.create("new", "v"));
        assertThat(gateway.tags()).hasSize(20).doesNotContainKey("new");
    }
}

package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The vendor's page, as printed: its examples and its answers. */
@ServerTest
class PageExamplesTest {
    private static final String CREATE = """
            {
              "action" : "create",
              "tags" : [ {
                "key" : "test-key",
                "value" : "test-value"
              } ]
            }
            """;

    private static final String DELETE = """
            {
              "action" : "delete",
              "tags" : [ {
                "key" : "test-key1",
                "value" : "test-value"
              }, {
                "key" : "test-key2"
              } ]
            }
            """;

    @LocalServerPort
    private int port;

    @Test
    void theCreateExample() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.act(CREATE));
        assertThat(gateway.tags()).containsExactly(entry("test-key", "test-value"));
    }

    @Test
    void theDeleteExample() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("test-key1", "test-value", "test-key2", "whatever", "test-key3", "stays");
        Answer.DONE.isGivenBy(gateway.act(DELETE));
        assertThat(gateway.tags()).containsExactly(entry("test-key3", "stays"));
    }

    /** Section 1, success: 204, no body, always. Not a byte follows the head on the wire. */
    @Test
    void nothingFollowsTheHeadOfASuccess() {
        String request = "POST " + new TestGateway(port).actionPath() + " HTTP/1.1\r\n" + RawCall.HEADERS
                + "Content-Length: " + CREATE.length() + "\r\n\r\n" + CREATE;
        String answer = RawSocket.exchange(port, request);
        assertThat(answer).startsWith("HTTP/1.1 204 ").endsWith("\r\n\r\n");
        assertThat(answer).containsOnlyOnce("\r\n\r\n").doesNotContainIgnoringCase("content-");
        assertThat(answer).doesNotContainIgnoringCase("transfer-encoding");
    }

    /** Section 2: every answer carries an id of its own, whatever the client calls itself. */
    @Test
    void everyAnswerHasAFreshRequestId() {
        TestGateway gateway = new TestGateway(port);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            for (Reply reply : new Reply[] {gateway.act(CREATE), gateway.act("{"), gateway.list()}) {
                assertThat(reply.headers().allValues("X-Request-Id")).hasSize(1);
                assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
                ids.add(reply.header("X-Request-Id"));
            }
        }
        assertThat(ids).hasSize(15);
    }

    @Test
    void aClientsOwnRequestIdIsNotEchoed() {
        String sent = "0123456789abcdef0123456789abcdef";
        Reply reply = RawCall.send(
                port,
                "GET " + new TestGateway(port).path() + " HTTP/1.1\r\n" + RawCall.HEADERS + "X-Request-Id: " + sent
                        + "\r\n\r\n");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}").isNotEqualTo(sent);
    }
}

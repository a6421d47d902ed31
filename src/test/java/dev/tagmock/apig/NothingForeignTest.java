package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What breaks JSON, the framework or the container still gets an answer in this API's words, and a later call works. */
@ServerTest
class NothingForeignTest {
    private static final String NO_API = "\\{\"status\":40[04],\"request_id\":\"[0-9a-f]{32}\"}";

    private static final String CREATE = """
            {"action":"create","tags":[{"key":"k","value":"v"}]}""";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"[", """
            {"a":""", """
                    {"action":"create","tags":[{"key":""", """
                            {"tags":["""})
    void jsonOfAnyDepth(String level) {
        TestGateway gateway = new TestGateway(port);
        Answer.badParameter("body").isGivenBy(gateway.act(level.repeat(100_000)));
        assertThat(gateway.tags()).isEmpty();
    }

    /** Row "broken JSON": stray bytes, overlong forms, encoded surrogates and what lies beyond Unicode. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c3(",
                "\u00c1\u00a1",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f5\u0080\u0080\u0080"
            })
    void bytesThatAreNoUtf8(String text) {
        TestGateway gateway = new TestGateway(port);
        for (String action : List.of("create", "delete")) {
            String body = """
                    {"action":"%s","tags":[{"key":"%s"}]}""".formatted(action, text);
            Answer.badParameter("body").isGivenBy(RawCall.post(port, gateway.actionPath(), body));
        }
        assertThat(gateway.tags()).isEmpty();
    }

    /** No character at all, and so none of the allowed ones; what cannot be stored can be deleted. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "\\ud800\\u0000"})
    void loneSurrogates(String text) {
        TestGateway gateway = new TestGateway(port);
        String asKey = "\"tags\":[{\"key\":\"" + text + "\",\"value\":\"v\"}]}";
        String asValue = "\"tags\":[{\"key\":\"k\",\"value\":\"" + text + "\"}]}";
        Answer.badParameter("key").isGivenBy(gateway.act("""
                {"action":"create",%s""".formatted(asKey)));
        Answer.badParameter("value").isGivenBy(gateway.act("""
                {"action":"create",%s""".formatted(asValue)));
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"delete",%s""".formatted(asKey)));
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"delete",%s""".formatted(asValue)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%-1", "%00", "a%00b", "%2F", "a%2fb", "%5C", "..", "../..", "%2e%2e/.."})
    void pathsThatTheContainerTurnsDown(String id) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/" + id + "/instance-tags/action";
        Reply reply = RawCall.post(port, path, CREATE);
        if (id.equals("..")) {
            // A segment like any other: what is sent is not normalised away.
            Answer.DONE.isGivenBy(reply);
        } else {
            Answer.UNKNOWN_PATH.isGivenBy(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%C3", "%ED%A0%80", "%C0%AF"})
    void escapesThatAreNoUtf8(String id) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/" + id + "/instance-tags/action";
        Answer.UNKNOWN_PATH.isGivenBy(RawCall.post(port, path, CREATE));
    }

    /** The container looks at nothing that follows a semicolon; here it is part of the id. */
    @ParameterizedTest
    @ValueSource(strings = {";%", ";%zz", "a;b%4", ";%ff", ";%00", ";%2F", "%3B;%5c"})
    void escapesBehindASemicolon(String id) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/" + id + "/instance-tags/action";
        Answer.UNKNOWN_PATH.isGivenBy(RawCall.post(port, path, CREATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "2\r\n{}XX", "ffffffffffffffff\r\n{}\r\n"})
    void brokenChunks(String chunks) {
        TestGateway gateway = new TestGateway(port);
        Answer.NOT_HTTP.isGivenBy(RawCall.postChunks(port, gateway.actionPath(), chunks));
        assertThat(gateway.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: x",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: gzip, foo",
                "Bad Header: 1",
                "No colon"
            })
    void brokenHeaders(String header) {
        String path = new TestGateway(port).actionPath();
        String request = "POST " + path + " HTTP/1.1\r\n" + RawCall.HEADERS + header + "\r\n\r\n";
        Answer.NOT_HTTP.isGivenBy(RawCall.send(port, request));
    }

    @Test
    void headersOver16Kilobytes() {
        String path = new TestGateway(port).path();
        String head = "GET " + path + " HTTP/1.1\r\n" + RawCall.HEADERS;
        String fits = RawSocket.exchange(port, head + "X-Long: " + "x".repeat(15 * 1024) + "\r\n\r\n");
        assertThat(fits).startsWith("HTTP/1.1 200 ");
        Answer.NOT_HTTP.isGivenBy(RawCall.send(port, head + "X-Long: " + "x".repeat(17 * 1024) + "\r\n\r\n"));
    }

    /** Where no path can be read, no API can be told to answer; but the answer is no page of the container's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "\0\1\2\3\r\n\r\n",
                "G(T /v2/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v2/\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n"
            })
    void requestsWithoutAReadablePath(String request) {
        assertThat(RawSocket.exchange(port, request)).matches("(?s)HTTP/1\\.1 400 [^<]*\r\n\r\n" + NO_API);
    }

    /** HTTP/0.9 has no head, and is forgotten with its connection: Tomcat would answer the next request that it cannot read in the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /nowhere\r\n\r\n", "GET  HTTP/1.1\r\n\r\n"})
    void answersWithoutAHeadAreForThoseWhoAsk(String request) {
        assertThat(RawSocket.exchange(port, request)).matches(NO_API);
        assertThat(RawSocket.exchange(port, "GARBAGE\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/9.9", "HTTP/2.0"})
    void anotherProtocol(String protocol) {
        String path = new TestGateway(port).path();
        Answer.NOT_HTTP.isGivenBy(
                RawCall.send(port, "GET " + path + " " + protocol + "\r\n" + RawCall.HEADERS + "\r\n"));
    }
}

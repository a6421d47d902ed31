package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contract, section 2.3, last line: what the container or the framework rejects is answered in the vendor's words. */
@ServerTest
class NothingForeignLeaksTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%zz",
                "%",
                "%4",
                "%00",
                "a%00b",
                "%2F",
                "a%2fb",
                "%5C",
                "\\",
                "..",
                "../../../../../../x",
                "%2e%2e/x",
                ".",
                "a;b=c",
                "a\"b<c>{d}|e^`[f]"
            })
    void pathsThatNoRouteHas(String segment) {
        String answer = exchange("POST " + Esb.ROOT + segment + " HTTP/1.1", "Content-Length: 2", "{}");
        assertThat(answer).startsWith("HTTP/1.1 404 ");
        assertThat(bodyOf(answer).toString()).isEqualTo("""
                        {"result":false,"data":null,"message":"The content does not exist"}""");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%ff", "%c0%af", "%ed%a0%80", " x"})
    void pathsThatAreNoText(String segment) {
        assertVendors(exchange("POST " + Esb.ROOT + segment + " HTTP/1.1", "Content-Length: 0", ""));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: no-such-coding",
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 2\r\nContent-Length: 3",
                "Expect: no-such-expectation",
                "Bad Header Name: 1",
            })
    void framingThatIsNotHttp(String header) {
        assertVendors(exchange("POST " + Esb.ADD + " HTTP/1.1", header, "xyz\r\n{}\r\n0\r\n\r\n"));
    }

    @Test
    void moreHeadersThanAreRead() {
        assertVendors(exchange("POST " + Esb.ADD + " HTTP/1.1", "X-Long: " + "x".repeat(20_000), ""));
    }

    @Test
    void aVersionThatNobodySpeaks() {
        assertVendors(exchange("POST " + Esb.ADD + " HTTP/7.3", "Content-Length: 0", ""));
    }

    @Test
    void noHost() {
        assertVendors(RawSocket.exchange(port, "POST " + Esb.ADD + " HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[", """
            {"a":"""})
    void nestingDeeperThanIsRead(String opening) {
        String body = """
                {"a": %s""".formatted(opening.repeat(100_000));
        Answers.assertEsbWithoutId(new Http(port).post(Esb.ADD, body), Answers.COMPONENT, Answers.BROKEN_BODY);
        Reply reply = new Http(port).post(Esb.ADD, body, "X-Bkapi-Authorization", opening.repeat(2_000));
        assertThat(reply.json().get("code").intValue()).isEqualTo(Answers.BROKEN_AUTHORIZATION);
    }

    @ParameterizedTest(name = "Content-Type {0}")
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
    void aBodyLargerThanIsRead(String contentType) {
        byte[] body = new byte[12 * 1024 * 1024 + 1];
        Arrays.fill(body, (byte) ' ');
        Reply reply = new Http(port).send("POST", Esb.ADD, body, "Content-Type", contentType);
        Answers.assertEsbWithoutId(reply, Answers.COMPONENT, Answers.BROKEN_BODY);
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] body = (Esb.body("\"x\": \"") + "\u00ff\u00fe\"}").getBytes(StandardCharsets.ISO_8859_1);
        Answers.assertEsbWithoutId(new Http(port).send("POST", Esb.ADD, body), Answers.COMPONENT, Answers.BROKEN_BODY);
    }

    private String exchange(String line, String header, String body) {
        return RawSocket.exchange(
                port, line + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n" + body);
    }

    private static void assertVendors(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|404) .*");
        JsonNode body = bodyOf(answer);
        assertThat(body.get("result").booleanValue()).isFalse();
        assertThat(body.get("message").stringValue())
                .isIn(
                        Answers.BROKEN_BODY,
                        Answers.NO_SECRET,
                        "The content does not exist",
                        "Component error, please contact the component developer to handle it.");
    }

    private static JsonNode bodyOf(String answer) {
        assertThat(answer).doesNotContainIgnoringCase("\r\nAllow:").doesNotContainIgnoringCase("<html");
        return new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
}

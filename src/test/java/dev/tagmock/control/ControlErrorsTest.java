package dev.tagmock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error of the control API has one form. */
@ControlTest
class ControlErrorsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /_tagmock/, 404, no such path",
        "GET, /_tagmock/nothing, 404, no such path",
        "GET, /%5ftagmock/nothing, 404, no such path",
        "GET, /_tagmock/faults/, 404, no such path",
        "GET, /_tagmock/faults/0, 404, no such fault",
        "GET, /_tagmock/requests/0, 404, no such request",
        "GET, /_tagmock?x=1, 400, x: unknown parameter",
        "PUT, /_tagmock/faults, 405, no such method: PUT",
        "OPTIONS, /_tagmock/faults, 405, no such method: OPTIONS",
        "DELETE, /_tagmock/requests/verify, 405, no such method: DELETE",
        "GET, /_tagmock/%zz, 404, no such path"
    })
    void unknownPathsAndMethods(String method, String path, int status, String error) {
        String answer = RawSocket.exchange(
                port, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/json")
                .contains("\r\n{\"error\":\"" + error + "\"}");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /_tagmock | GET",
                "POST | /_tagmock/clock | DELETE, GET, PUT",
                "OPTIONS | /_tagmock/faults | DELETE, GET, POST",
                "HEAD | /_tagmock/faults/1 | DELETE, GET",
                "DELETE | /_tagmock/requests/verify | GET, POST",
                "PUT | /_tagmock/gateways | GET"
            })
    void otherMethodsAreNamed(String method, String path, String allowed) {
        Reply reply = new Control(port).http().send(method, path, new byte[0]);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo(allowed);
    }

    /** No vendor names them; the service's own pages do. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/health", "/v3/api-docs"})
    void otherMethodsOfPagesAreNamed(String path) {
        Reply reply = new Control(port).http().send("DELETE", path, new byte[0]);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET");
    }

    /** The index is read off what is routed, so that it names what a test of any control API's path calls. */
    @Test
    void theIndexNamesEveryPath() {
        Reply reply = new Control(port).http().get("/_tagmock");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("paths").propertyNames())
                .contains(
                        "/_tagmock",
                        "/_tagmock/apis",
                        "/_tagmock/clock",
                        "/_tagmock/coverage",
                        "/_tagmock/faults/{id}",
                        "/_tagmock/gateways",
                        "/_tagmock/requests/{id}",
                        "/_tagmock/reset",
                        "/_tagmock/service-instances",
                        "/_tagmock/state")
                .allMatch(path -> path.startsWith("/_tagmock"));
        assertThat(reply.json().at("/paths/~1_tagmock~1state").toString()).isEqualTo("""
                ["GET","PUT"]""");
    }

    @Test
    void bodiesThatAreTooLong() {
        Reply reply = new Control(port).http().send("POST", "/_tagmock/faults", new byte[12 * 1024 * 1024 + 1]);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().get("error").stringValue()).isEqualTo("body: is longer than 12582912 bytes");
    }

    @Test
    void bodiesThatAreNoUtf8() {
        Reply reply = new Control(port).http().send("POST", "/_tagmock/faults", new byte[] {'"', (byte) 0xff, '"'});
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error").stringValue()).isEqualTo("body: is not UTF-8");
    }
}

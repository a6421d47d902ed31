package dev.tagmock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error of the control API has one form. */
@ControlTest
class ControlErrorsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /_tagmock, 404, no such path",
        "GET, /_tagmock/, 404, no such path",
        "GET, /_tagmock/nothing, 404, no such path",
        "GET, /%5ftagmock/nothing, 404, no such path",
        "GET, /_tagmock/faults/, 404, no such path",
        "GET, /_tagmock/faults/0, 404, no such fault",
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

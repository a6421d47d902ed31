package dev.tagmock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.RawSocket;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Foreign pages cannot use the controls through somebody's browser. */
@ControlTest
@TestPropertySource(properties = "tagmock.control.hosts=tagmock.example.com,other.example.com")
class OwnPagesTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} by {1} from {2}, {3}, {4}: {5}")
    @CsvSource({
        "DELETE, localhost:8080, , , , 204",
        "DELETE, tagmock.example.org, , , curl/8, 204",
        "DELETE, localhost:8080, http://localhost:8080, same-origin, Mozilla/5.0, 204",
        "DELETE, 127.0.0.1:8080, http://127.0.0.1:8080, , Mozilla/5.0, 204",
        "DELETE, [::1]:8080, http://[::1]:8080, , Mozilla/5.0, 204",
        "DELETE, tagmock:8080, http://tagmock:8080, same-origin, Mozilla/5.0, 204",
        "DELETE, a.localhost, http://a.localhost, same-origin, Mozilla/5.0, 204",
        "DELETE, tagmock.example.com, https://tagmock.example.com, same-origin, Mozilla/5.0, 204",
        "DELETE, other.example.com, , none, Mozilla/5.0, 204",
        "DELETE, localhost:8080, http://localhost:8081, same-site, Mozilla/5.0, 403",
        "DELETE, localhost:8080, http://localhost:8081, , , 403",
        "DELETE, localhost:8080, http://evil.example.org, cross-site, Mozilla/5.0, 403",
        "DELETE, localhost:8080, http://evil.example.org, , Mozilla/5.0, 403",
        "DELETE, localhost:8080, null, , Mozilla/5.0, 403",
        "DELETE, localhost:8080, , cross-site, Mozilla/5.0, 403",
        "DELETE, evil.example.org:8080, http://evil.example.org:8080, same-origin, Mozilla/5.0, 403",
        "DELETE, 127.0.0.1.evil.example.org, http://127.0.0.1.evil.example.org, , , 403",
        "GET, localhost:8080, http://evil.example.org, cross-site, Mozilla/5.0, 200",
        "GET, evil.example.org:8080, , , Mozilla/5.0, 403",
        "GET, evil.example.org:8080, , same-origin, , 403",
        "GET, evil.example.org:8080, , , curl/8, 200"
    })
    void whoMayDoWhat(String method, String host, String origin, String site, String agent, int status) {
        for (String path : new String[] {"/_tagmock/faults", "/%5Ftagmock/faults"}) {
            String answer = RawSocket.exchange(
                    port,
                    method + " " + path + "?" + (method.equals("GET") ? "" : "project_id=nobody")
                            + " HTTP/1.1\r\nHost: "
                            + host + "\r\nConnection: close\r\n" + header("Origin", origin)
                            + header("Sec-Fetch-Site", site) + header("User-Agent", agent) + "\r\n");
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            if (status == 403) {
                assertThat(answer)
                        .endsWith("\r\n\r\n{\"error\":\"rejected: from a browser only this service's own pages may do"
                                + " that, see tagmock.control.hosts\"}");
            }
        }
    }

    private static String header(String name, String value) {
        return Objects.requireNonNullElse(value, "").isEmpty() ? "" : name + ": " + value + "\r\n";
    }
}

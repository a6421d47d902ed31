package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operation that is not emulated says so in a header, beside the vendor's own answer. */
@ServerTest
class UnsupportedOperationsTest {
    private static final String HEADER = "X-TagMock-Unsupported";

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/c/compapi/v2/cc/add_labels_for_service_instance/ | add_label_for_service_instance (POST /api/c/compapi/v2/cc/add_label_for_service_instance/)
            POST | /api/c/compapi/v2/cc/list_service_instances | list_service_instance (POST /api/c/compapi/v2/cc/list_service_instance/)
            POST | /api/c/compapi/cc/delete_service_instance/ | delete_service_instance (POST /api/c/compapi/v2/cc/delete_service_instance/)
            GET | /api/c/compapi/v2/cc/list_service_instance_detail/ | list_service_instance_detail (POST /api/c/compapi/v2/cc/list_service_instance_detail/)
            PUT | /api/v3/createmany/proc/service_instance/labels | add_label_for_service_instance (POST /api/v3/createmany/proc/service_instance/labels)
            DELETE | /api/v3/deletemany/proc/service_instances | delete_service_instance (DELETE /api/v3/deletemany/proc/service_instance)
            POST | /api/bk-cmdb/prod/api/v3/findmany/proc/service_instances | list_service_instance (POST /api/bk-cmdb/{stage}/api/v3/findmany/proc/service_instance)
            """)
    void whatIsCalledAndTheNearest(String method, String path, String nearest) {
        String hint = new Http(port)
                .send(method, path, "{}".getBytes(StandardCharsets.UTF_8))
                .header(HEADER);
        assertThat(hint).isEqualTo(method + " " + path + "; nearest emulated: " + nearest);
    }

    @Test
    void neverOnWhatIsServed() {
        Esb esb = new Esb(port);
        for (String component : List.of("list_service_instance", "delete_service_instance")) {
            for (String fields : List.of("\"bk_biz_id\": " + Ids.number(), "\"bk_biz_id\": []")) {
                assertThat(esb.call(component, fields).header(HEADER)).isEmpty();
            }
        }
        assertThat(esb.http().post(DirectEntryTest.LIST, "{broken").header(HEADER))
                .isEmpty();
        assertThat(esb.http()
                        .post(BkApiEntryTest.PREFIX + DirectEntryTest.LIST, "{}")
                        .header(HEADER))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%0d%0aX-Evil:%20yes",
                "%0aX-Evil: yes",
                "\u00e9\u0001\u007f\tX-Evil",
                "a\rX-Evil: yes",
                "%ff%00",
                "\"<>{}|^`",
                "%",
            })
    void noPathPutsAHeaderOfItsOwn(String odd) {
        for (String prefix : List.of(Esb.ROOT, "/api/v3/", "/api/bk-cmdb/prod/")) {
            String answer = RawSocket.exchange(
                    port,
                    "POST " + prefix + odd
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
            assertThat(head.lines()).noneMatch(line -> line.startsWith("X-Evil"));
            assertThat(head).matches("[\\x20-\\x7e\\r\\n]*");
        }
    }

    @ParameterizedTest
    @CsvSource({"15000,4", "4,15000"})
    void headersStayShortHoweverLongTheCall(int lengthOfPath, int lengthOfMethod) {
        String answer = RawSocket.exchange(
                port,
                "M".repeat(lengthOfMethod) + " " + Esb.ROOT + "p".repeat(lengthOfPath)
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404 ").endsWith("\"The content does not exist\"}");
        assertThat(answer.lines().filter(line -> line.startsWith(HEADER)))
                .singleElement()
                .asString()
                .hasSizeLessThan(600);
    }
}

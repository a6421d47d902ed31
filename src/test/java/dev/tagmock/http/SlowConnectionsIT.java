package dev.tagmock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.TagMockJar;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Thousands of clients that send nothing, half a head or half a body hold nobody else up. */
class SlowConnectionsIT {
    private static final int WANTED = 10_000;
    private static final int ORDINARY_CALLS = 300;

    /** What a process needs beside: its jars, the calls in hand. */
    private static final int OTHER_FILES = 1_000;

    @Test
    void ordinaryCallsAreAnsweredMeanwhile() throws IOException, InterruptedException {
        // Longer than this test takes: none of them may end while it counts on them.
        try (TagMockJar jar = TagMockJar.start(
                        "--server.tomcat.connection-timeout=10m", "--spring.mvc.async.request-timeout=10m");
                SlowConnections slow = new SlowConnections(jar.http().port())) {
            int many = asManyAsFit();
            for (int i = 0; i < many; i++) {
                slow.open(beginning(i));
            }
            for (int i = 0; i < ORDINARY_CALLS; i++) {
                // On one in a hundred of those with half a body another byte comes.
                slow.send(" ", 2 + 3 * (i % 100), 300);
                call(jar.http(), i);
            }
            assertThat(slow.waiting()).isEqualTo(many);
        }
    }

    private static String beginning(int i) {
        String path = i % 2 == 0
                ? "/v2/" + Ids.hex() + "/apigw/instances/i/instance-tags/action"
                : "/api/c/compapi/v2/cc/add_label_for_service_instance/";
        String framing = i % 4 < 2 ? "Content-Length: 1000\r\n\r\n{\"" : "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"";
        return switch (i % 3) {
            case 0 -> "";
            case 1 -> "POST " + path + " HTTP/1.1\r\nHost: loc";
            default -> "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n" + framing;
        };
    }

    private static void call(Http http, int i) {
        String path = "/v2/" + Ids.hex() + "/apigw/instances/i/instance-tags";
        String tag = """
                {"action":"create","tags":[{"key":"k","value":"%s"}]}""".formatted(i);
        assertThat(http.post(path + "/action", tag, "X-Auth-Token", "any").status())
                .isEqualTo(204);
        assertThat(RawSocket.exchange(
                        http.port(),
                        "GET " + path
                                + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\nConnection: close\r\n\r\n"))
                .contains("""
                        {"key":"k","value":"%s"}""".formatted(i));
    }

    /** Both processes are under the same limit. */
    private static int asManyAsFit() {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
        int fit = (int) Math.min(WANTED, files - OTHER_FILES);
        if (fit < WANTED) {
            System.out.printf(
                    "%d slow connections instead of %d: no more files than %d may be open%n", fit, WANTED, files);
        }
        return fit;
    }
}

package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tagmock.testing.TagMockJar;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked to end, the service ends well. */
@Isolated("the seconds that calls are waited for are few where others keep the machine busy")
class ShutdownIT {
    private static final String BODY = """
            {"action":"create","tags":[{"key":"k","value":"v"}]}""";

    @Test
    void aRunningCallIsFinishedAndNewOnesAreRejected() throws Exception {
        try (TagMockJar server = TagMockJar.start();
                Socket running = new Socket(
                        InetAddress.getLoopbackAddress(), server.http().port())) {
            running.setSoTimeout(10_000);
            OutputStream out = running.getOutputStream();
            out.write(("POST /v2/p/apigw/instances/gw/instance-tags/action HTTP/1.1\r\nHost: localhost\r\n"
                            + "X-Auth-Token: any\r\nExpect: 100-continue\r\nContent-Length: " + BODY.length()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // By this the server says that the call is running.
            assertThat(head(running)).startsWith("HTTP/1.1 100 ");
            out.write(BODY.substring(0, 9).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            long start = System.nanoTime();
            server.terminate();
            awaitRejection(server);
            out.write(BODY.substring(9).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(head(running)).startsWith("HTTP/1.1 204 ");
            assertThat(server.exitCode()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** A call that does not end is not waited for longer than container platforms wait. */
    @Test
    void aCallThatDoesNotEndIsLeft() throws Exception {
        try (TagMockJar server = TagMockJar.start();
                Socket stuck = new Socket(
                        InetAddress.getLoopbackAddress(), server.http().port())) {
            stuck.getOutputStream()
                    .write(
                            "POST /v2/p/apigw/instances/gw/instance-tags/action HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
            server.http().get("/actuator/health/readiness");
            long start = System.nanoTime();
            server.terminate();
            assertThat(server.exitCode()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** Before the port is open there is nothing to finish: it ends at once, and has nothing to say. */
    @ParameterizedTest
    @ValueSource(ints = {300, 1_200, 2_500})
    void aStartIsGivenUpQuietly(int milliseconds) throws Exception {
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        Process process = TagMockJar.command()
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Thread.sleep(milliseconds);
        boolean isServed = Files.readString(output).contains("console too");
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assumeThat(Files.readString(output))
                .as("a JVM that has started itself")
                .doesNotContain("Error occurred during initialization of VM");
        // The port is open a moment before the line says so.
        assertThat(process.exitValue()).as(Files.readString(output)).isIn(isServed ? List.of(0) : List.of(128 + 15, 0));
        assertThat(Files.readString(output)).doesNotContain("Exception", "\tat ", "ERROR", "does not start");
    }

    private static void awaitRejection(TagMockJar server) {
        assertThatThrownBy(() -> {
                    while (true) {
                        server.http().get("/actuator/health/readiness");
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }
}

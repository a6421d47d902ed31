package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.TagMockApplication;
import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/** Calls are told of as they come. */
@ControlTest
class StreamTest {
    @LocalServerPort
    private int port;

    @Test
    void aCallIsToldAtOnce() throws IOException {
        Control control = new Control(port);
        try (Socket socket = listen(port)) {
            BufferedReader lines = lines(socket);
            awaitLine(lines, ":");
            control.tag("k");
            String event = awaitLine(lines, "data:", control.project());
            assertThat(new JsonMapper().readTree(event.substring(5))).isEqualTo(control.onlyCall());
        }
    }

    @Test
    void itIsAnEventStream() throws IOException {
        try (Socket socket = listen(port)) {
            assertThat(awaitLine(lines(socket), "Content-Type:")).startsWith("Content-Type: text/event-stream");
        }
    }

    /** Who listens without reading holds nobody up, and nor does the stream hold up the end of the service. */
    @Test
    void theServiceEndsWithListeners() throws IOException {
        ConfigurableApplicationContext service = SpringApplication.run(
                TagMockApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.lifecycle.timeout-per-shutdown-phase=300s",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        int own = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        CountDownLatch closing = new CountDownLatch(1);
        service.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closing.countDown();
            }
        });
        try (Socket idle = listen(own);
                Socket socket = listen(own)) {
            BufferedReader lines = lines(socket);
            awaitLine(lines, ":");
            Control control = new Control(own);
            for (int i = 0; i < 1000; i++) {
                control.tags();
            }
            awaitLine(lines, "data:", control.project());
            service.close();
            assertThat(closing.getCount()).isZero();
            assertThat(idle.isConnected()).isTrue();
        }
    }

    private static Socket listen(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write("GET /_tagmock/requests/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String awaitLine(BufferedReader lines, String... marks) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String found = line;
            if (found.startsWith(marks[0]) && Arrays.stream(marks).allMatch(found::contains)) {
                return found;
            }
        }
        throw new AssertionError("the stream has ended");
    }
}

package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A target that answers as none should: the tools say what it was in one line, and end. */
@Timeout(120)
class HostileTargetIT {
    @TempDir
    private Path folder;

    @Test
    void anAnswerWithoutAnEnd() throws Exception {
        byte[] part = new byte[1 << 16];
        assertThat(pulledFrom(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream body = exchange.getResponseBody()) {
                        while (true) {
                            body.write(part);
                        }
                    }
                }))
                .matches("no answer from http://127\\.0\\.0\\.1:\\d+: longer than 16 MiB\n");
    }

    @Test
    void anAnswerThatRepeatsTheCredentials() throws Exception {
        assertThat(pulledFrom(exchange -> answer(
                        exchange, 401, exchange.getRequestHeaders().getFirst("X-Auth-Token") + "\u001b[31m\r\nred")))
                .matches("GET /v2/p/apigw/instances\\?limit=500&offset=0: 401 <APIG_TOKEN>\\?\\[31m\\?\\?red\n");
    }

    @Test
    void aListWithoutAnEnd() throws Exception {
        assertThat(pulledFrom(exchange -> answer(exchange, 200, """
                {"instances": [{"id": "a"}], "total": 1}""")))
                .isEqualTo("the same page twice: the list has no end\n");
    }

    @Test
    void nobodyThere() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(pulled(port)).isEqualTo("no answer from http://127.0.0.1:" + port + ": cannot connect\n");
    }

    private String pulledFrom(HttpHandler handler) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        try {
            return pulled(server.getAddress().getPort());
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private String pulled(int port) throws Exception {
        ToolsJar.Ended ended = new ToolsJar(folder, Map.of("APIG_TOKEN", "hush-token"))
                .run(
                        "pull",
                        "--api=apig",
                        "--project=p",
                        "--output=" + folder.resolve("never.yaml"),
                        "--target=http://127.0.0.1:" + port);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(folder.resolve("never.yaml")).doesNotExist();
        return ended.output();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}

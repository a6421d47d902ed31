package dev.tagmock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.RawSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies that come late, in pieces or never, at a server with few workers and little patience. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "server.tomcat.threads.max=2",
            "server.tomcat.threads.min-spare=1",
            "spring.mvc.async.request-timeout=3s"
        })
class BodyArrivalTest {
    private static final int LARGEST = 12 * 1024 * 1024;
    private static final String APIG = "/v2/p/apigw/instances/gw/instance-tags/action";
    private static final String ESB = "/api/c/compapi/v2/cc/add_label_for_service_instance/";
    private static final String IDENTITY = "/v3/auth/tokens";
    private static final String CREATE = """
            {"action":"create","tags":[{"key":"k","value":"v"}]}""";
    private static final String DONE = "HTTP/1.1 204 ";

    @LocalServerPort
    private int port;

    static Stream<List<String>> pieces() {
        String chunk = "%x\r\n".formatted(CREATE.length() - 2);
        return Stream.of(
                List.of("Content-Length: " + CREATE.length(), CREATE.substring(0, 1), CREATE.substring(1)),
                List.of(
                        "Transfer-Encoding: chunked",
                        "2",
                        "\r\n{\"\r",
                        "\n" + chunk,
                        CREATE.substring(2),
                        "\r\n0\r\n",
                        "\r\n"),
                List.of(
                        "Transfer-Encoding: chunked",
                        chunk + CREATE.substring(0, CREATE.length() - 2) + "\r\n2;x=",
                        "y\r\n]}\r\n0\r\nX: y\r",
                        "\n\r\n"));
    }

    /** Before each piece the server answers somebody else, and so has seen the one before. */
    @ParameterizedTest
    @MethodSource("pieces")
    void aBodyInPiecesIsOneBody(List<String> pieces) throws IOException {
        String path = APIG.replace("/gw/", "/" + Ids.hex() + "/");
        try (Socket socket = connect()) {
            send(socket, head("POST " + path, pieces.get(0)));
            for (String piece : pieces.subList(1, pieces.size())) {
                answerSomebodyElse();
                send(socket, piece);
            }
            assertThat(answers(socket)).startsWith(DONE);
        }
        assertThat(new Http(port)
                        .get(path.replace("/action", ""), "X-Auth-Token", "any")
                        .body())
                .contains("""
                        {"key":"k","value":"v"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST " + APIG,
                "POST " + ESB,
                "POST " + IDENTITY,
                "DELETE /api/v3/deletemany/proc/service_instance/labels",
                "GET /v2/p/apigw/instances",
                "TRACE " + APIG,
                "POST /v2/unknown",
                "POST /v2/%zz",
                "POST /nobodys",
                "GET /actuator/health"
            })
    void bodiesThatDoNotComeHoldNobodyUp(String call) throws IOException {
        try (SlowConnections waiting = new SlowConnections(port)) {
            for (int i = 0; i < 6; i++) {
                waiting.open(head(call, i % 2 == 0 ? "Content-Length: 10" : "Transfer-Encoding: chunked"));
            }
            answerSomebodyElse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        APIG + ",HTTP/1.1 400 ,\"error_code\":\"APIGW.0201\"",
        ESB + ",HTTP/1.1 200 ,Request JSON string is wrong in format",
        IDENTITY + ",HTTP/1.1 400 ,The request body is invalid",
    })
    void aBodyThatDoesNotComeInTimeIsABrokenOne(String path, String status, String message) throws IOException {
        // Without Connection: close, which the server has to come to by itself.
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n";
        try (Socket late = connect();
                Socket lateChunks = connect();
                Socket gone = connect()) {
            send(late, head + "Content-Length: 10\r\n\r\n{");
            send(lateChunks, head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\r\n");
            send(gone, head + "Content-Length: 10\r\n\r\n{");
            gone.shutdownOutput();
            for (Socket socket : new Socket[] {gone, late, lateChunks}) {
                assertThat(answers(socket)).startsWith(status).contains(message).containsOnlyOnce("X-Request-Id: ");
            }
        }
    }

    @Test
    void whoAsksIsToldToGoOn() throws IOException {
        try (Socket socket = connect()) {
            send(socket, head("POST " + APIG, "Expect: 100-continue\r\nContent-Length: " + CREATE.length()));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100");
            send(socket, CREATE);
            assertThat(answers(socket)).contains(DONE);
        }
    }

    @Test
    void theNextRequestBeginsWhereALateBodyEnds() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "POST " + APIG + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n");
            send(socket, "Content-Length: " + CREATE.length() + "\r\n\r\n");
            answerSomebodyElse();
            send(socket, CREATE + head("GET /v2/p/apigw/instances/gw/instance-tags", "Content-Length: 0"));
            assertThat(answers(socket)).startsWith(DONE).contains("\r\n\r\nHTTP/1.1 200 ", "\"resource_id\":\"gw\"");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {LARGEST + 1, 80 * 1024 * 1024})
    void aLateBodyTooLargeIsReadAndRejected(int size) throws IOException {
        try (Socket socket = connect()) {
            send(socket, head("POST " + APIG, "Content-Length: " + size));
            answerSomebodyElse();
            byte[] megabyte = new byte[1024 * 1024];
            // Of the larger one the server reads no more than 64 MB.
            for (int sent = 0; sent < Math.min(size, 65 * megabyte.length); sent += megabyte.length) {
                socket.getOutputStream().write(megabyte, 0, Math.min(megabyte.length, size - sent));
            }
            assertThat(answers(socket)).startsWith("HTTP/1.1 413 ").contains("\"error_code\":\"APIGW.0201\"");
        }
    }

    private void answerSomebodyElse() {
        assertThat(new Http(port)
                        .get("/v2/p/apigw/instances/" + Ids.hex() + "/instance-tags", "X-Auth-Token", "any")
                        .status())
                .isEqualTo(200);
        assertThat(RawSocket.exchange(port, head("GET /v2/p/apigw/instance-tags", "Content-Length: 0")))
                .startsWith("HTTP/1.1 200 ");
    }

    private static String head(String call, String framing) {
        return call + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\nConnection: close\r\n" + framing
                + "\r\n\r\n";
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** All that comes until the server closes the connection. */
    private static String answers(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

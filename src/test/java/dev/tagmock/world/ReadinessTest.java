package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** While fixtures load, probes are told so and calls wait: nobody is answered from half a world. */
class ReadinessTest {
    private static final int INSTANCES = 20_000;
    private static final String LIST = "/api/c/compapi/v2/cc/list_service_instance/";
    private static final String OF_THE_BUSINESS =
            "{\"bk_app_code\":\"a\",\"bk_app_secret\":\"s\",\"bk_username\":\"u\",\"bk_biz_id\":1,\"page\":{\"limit\":1}}";

    @TempDir
    private Path folder;

    private final CompletableFuture<ConfigurableApplicationContext> context = new CompletableFuture<>();
    private Http http;
    private CompletableFuture<?> start;

    @BeforeEach
    void startAndComeWhileFixturesLoad() throws Exception {
        Path fixtures = Files.writeString(
                folder.resolve("large.yaml"),
                "blueking: {businesses: [{id: 1, "
                        + LongStream.rangeClosed(1, INSTANCES)
                                .mapToObj(id -> "{id: " + id + ", labels: {env: test}}")
                                .collect(Collectors.joining(",\n", "service-instances: [", "]}]}")));
        http = new Http(freePort());
        start = CompletableFuture.runAsync(() -> start(fixtures));
        while (readiness() == 0 && !start.isDone()) {
            Thread.sleep(10);
        }
    }

    @Test
    void callsWaitForAllOfThem() throws Exception {
        assertThat(readiness()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        CompletableFuture<Reply> early = CompletableFuture.supplyAsync(() -> http.post(LIST, OF_THE_BUSINESS));
        while (readiness() == 503) {
            Thread.sleep(10);
        }
        // The very first moment of readiness, whether or not the start is over.
        Reply first = http.post(LIST, OF_THE_BUSINESS);
        assertThat(readiness()).isEqualTo(200);
        start.join();
        context.join().close();
        assertThat(first.json().at("/data/count").intValue()).isEqualTo(INSTANCES);
        assertThat(early.join().json().at("/data/count").intValue()).isEqualTo(INSTANCES);
    }

    /** Told to end by then, it neither waits for them nor answers from what is there. */
    @Test
    void theEndWaitsForNoneThatWait() throws Exception {
        CompletableFuture<Reply> early = CompletableFuture.supplyAsync(() -> http.post(LIST, OF_THE_BUSINESS));
        while (!somebodyWaits() && !early.isDone()) {
            Thread.sleep(10);
        }
        context.join().close();
        assertThat(early.join().body()).contains("\"result\":false").doesNotContain("count");
        assertThat(start.handle((done, failure) -> failure).join()).isNotNull();
    }

    private boolean somebodyWaits() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("-" + http.port() + "-"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(call -> call.getClassName().equals(Opening.class.getName()));
    }

    /** 0 for nobody listening yet. */
    private int readiness() {
        try {
            return http.get("/actuator/health/readiness").status();
        } catch (UncheckedIOException refused) {
            return 0;
        }
    }

    private void start(Path fixtures) {
        new SpringApplicationBuilder(TagMockApplication.class)
                .initializers(context::complete)
                .run(
                        "--server.port=" + http.port(),
                        "--server.address=127.0.0.1",
                        "--tagmock.fixtures=" + fixtures,
                        "--spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

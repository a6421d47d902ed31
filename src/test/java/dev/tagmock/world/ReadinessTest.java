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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Until fixtures are loaded, probes are told so and calls wait: nobody is answered from half a world. */
@Timeout(120)
class ReadinessTest {
    private static final int INSTANCES = 2_000;
    private static final String LIST = "/api/c/compapi/v2/cc/list_service_instance/";
    private static final String OF_THE_BUSINESS = """
                    {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":1,"page":{"limit":1}}""";

    @TempDir
    private Path folder;

    /** A thread for each: the common pool may have but one, which its server would need, too. */
    private final Executor threads = task -> new Thread(task).start();

    private final Held held = new Held();
    private final CompletableFuture<GenericApplicationContext> context = new CompletableFuture<>();
    private Http http;
    private CompletableFuture<?> start;
    private CompletableFuture<Reply> early;

    /** Somebody calls who has to wait. */
    @BeforeEach
    void callBeforeFixturesAreLoaded() throws Exception {
        Path fixtures = Files.writeString(
                folder.resolve("world.yaml"),
                "blueking: {businesses: [{id: 1, "
                        + LongStream.rangeClosed(1, INSTANCES)
                                .mapToObj(id -> "{id: " + id + ", labels: {env: test}}")
                                .collect(Collectors.joining(",\n", "service-instances: [", "]}]}")));
        http = new Http(freePort());
        start = CompletableFuture.runAsync(() -> start(fixtures), threads);
        while (readiness() == 0 && !start.isDone()) {
            Thread.sleep(10);
        }
        early = CompletableFuture.supplyAsync(this::list, threads);
        while (!somebodyWaits() && !early.isDone()) {
            Thread.sleep(10);
        }
    }

    @AfterEach
    void end() {
        held.letGo.countDown();
        context.join().close();
    }

    @Test
    void callsWaitForAllOfThem() throws Exception {
        assertThat(readiness()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(early).isNotDone();
        held.letGo.countDown();
        while (readiness() == 503) {
            Thread.sleep(1);
        }
        // The very first moment of readiness, whether or not the start is over.
        assertThat(count(list())).isEqualTo(INSTANCES);
        assertThat(count(early.join())).isEqualTo(INSTANCES);
        assertThat(readiness()).isEqualTo(200);
        start.join();
    }

    /** Told to end by then, it neither waits for them nor answers from what is there. */
    @Test
    void theEndWaitsForNoneThatWait() {
        context.join().close();
        assertThat(early.join().body()).contains("\"result\":false").doesNotContain("count");
        held.letGo.countDown();
        assertThat(start.handle((done, failure) -> failure).join()).isNotNull();
    }

    private Reply list() {
        return http.post(LIST, OF_THE_BUSINESS);
    }

    private static int count(Reply listed) {
        return listed.json().at("/data/count").intValue();
    }

    /** 0 for nobody listening yet. */
    private int readiness() {
        try {
            return http.get("/actuator/health/readiness").status();
        } catch (UncheckedIOException rejected) {
            return 0;
        }
    }

    private boolean somebodyWaits() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().contains("-" + http.port() + "-"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(call -> call.getClassName().equals(ReadinessGate.class.getName()));
    }

    private void start(Path fixtures) {
        new SpringApplicationBuilder(TagMockApplication.class)
                .initializers((GenericApplicationContext starting) -> {
                    starting.registerBean(Held.class, () -> held);
                    context.complete(starting);
                })
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

    /** Comes before the fixtures and takes as long as a test wants. */
    private static class Held implements ApplicationRunner, Ordered {
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public void run(ApplicationArguments arguments) throws InterruptedException {
            letGo.await();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}

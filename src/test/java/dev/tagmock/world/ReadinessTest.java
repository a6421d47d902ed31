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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who waits for readiness finds the fixtures loaded, all of them. */
class ReadinessTest {
    private static final int INSTANCES = 20_000;
    private static final String LIST = "/api/c/compapi/v2/cc/list_service_instance/";
    private static final String OF_THE_BUSINESS =
            "{\"bk_app_code\":\"a\",\"bk_app_secret\":\"s\",\"bk_username\":\"u\",\"bk_biz_id\":1,\"page\":{\"limit\":1}}";

    @Test
    void neverBeforeTheFixturesAreLoaded(@TempDir Path folder) throws Exception {
        Path fixtures = Files.writeString(
                folder.resolve("large.yaml"),
                "blueking: {businesses: [{id: 1, "
                        + LongStream.rangeClosed(1, INSTANCES)
                                .mapToObj(id -> "{id: " + id + ", labels: {env: test}}")
                                .collect(Collectors.joining(",\n", "service-instances: [", "]}]}")));
        Http http = new Http(freePort());
        // Closed when it is up, so that nothing is left running if it never gets ready.
        CompletableFuture<ConfigurableApplicationContext> server =
                CompletableFuture.supplyAsync(() -> start(http.port(), fixtures));
        int early = 0;
        while (!isReady(http) && !server.isCompletedExceptionally()) {
            early++;
            Thread.sleep(10);
        }
        // The very first moment of readiness, whether or not the start is over.
        Reply listed = http.post(LIST, OF_THE_BUSINESS);
        Reply alive = http.get("/actuator/health/liveness");
        server.join().close();
        assertThat(listed.json().at("/data/count").intValue()).isEqualTo(INSTANCES);
        assertThat(alive.status()).isEqualTo(200);
        assertThat(early).isPositive();
    }

    /** Nobody listens at first: a refused connection says "not ready" too. */
    private static boolean isReady(Http http) {
        try {
            Reply reply = http.get("/actuator/health/readiness");
            assertThat(reply.status()).isIn(200, 503);
            return reply.status() == 200;
        } catch (UncheckedIOException refused) {
            return false;
        }
    }

    private static ConfigurableApplicationContext start(int port, Path fixtures) {
        return new SpringApplicationBuilder(TagMockApplication.class)
                .run(
                        "--server.port=" + port,
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

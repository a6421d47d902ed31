package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this process, whose store comes not to be writable, and to be so again. */
final class WatchedService implements AutoCloseable {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final Logger logger = (Logger) LoggerFactory.getLogger(StoreHealth.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ConfigurableApplicationContext context;

    WatchedService(String... arguments) {
        log.start();
        logger.addAppender(log);
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
        all.addAll(List.of(arguments));
        context = SpringApplication.run(TagMockApplication.class, all.toArray(String[]::new));
    }

    Http http() {
        return new Http(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** It says so at once, once in its log, and what was stored is still read. */
    void assertIsReadOnly(Target target, Map<String, String> tags, String reason) {
        assertThat(readiness()).isEqualTo(503);
        assertThat(http().get("/actuator/health/liveness").status()).isEqualTo(200);
        for (int call = 0; call < 10; call++) {
            Reply rejection = target.write(http(), "k", "lost");
            assertThat(rejection.status()).isEqualTo(500);
            assertThat(rejection.body()).contains("APIC.9000");
            assertThat(target.read(http())).isEqualTo(tags);
        }
        assertThat(readiness()).isEqualTo(503);
        assertThat(List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage))
                .filteredOn(line -> line.contains(reason))
                .singleElement()
                .asString()
                .startsWith("the store cannot be written");
        log.list.clear();
    }

    void assertIsWrittenAgain(Target target) throws InterruptedException {
        long start = System.nanoTime();
        while (readiness() != 200) {
            Thread.sleep(20);
        }
        assertThat(target.isSuccess(target.write(http(), "after", "v"))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
        assertThat(target.read(http())).containsEntry("after", "v");
    }

    private int readiness() {
        return http().get("/actuator/health/readiness").status();
    }

    @Override
    public void close() {
        context.close();
        logger.detachAppender(log);
    }
}

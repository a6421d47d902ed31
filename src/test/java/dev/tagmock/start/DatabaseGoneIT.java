package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Cable;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A replica whose database goes away says so at once, and is good again when it is back. */
@Isolated("because calls must be answered in time")
class DatabaseGoneIT {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final List<Target> targets = List.of(new Target.OfApig("gw"), new Target.OfBlueKing(1));

    @Test
    void cutOffOrSilent() throws Exception {
        String url = Postgres.shared().newDatabase();
        try (Cable cable = new Cable(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
                TagMockJar replica =
                        TagMockJar.start(Postgres.arguments(url.replaceFirst(":\\d+/", ":" + cable.port() + "/")))) {
            Http http = replica.http();
            assertServes(http, "before");
            cable.cut();
            assertSaysSo(http);
            cable.mend();
            assertServes(http, "between");
            cable.fallSilent();
            assertSaysSo(http);
            cable.mend();
            assertServes(http, "after");
        }
    }

    @Test
    void fromTheStart() throws Exception {
        TagMockJar.Rejection rejection =
                TagMockJar.startInVain(Map.of(), Postgres.arguments("jdbc:postgresql://127.0.0.1:1/nowhere"));
        assertThat(rejection.output().lines().filter(line -> !line.contains(" INFO ")))
                .containsExactly("tagmock: does not start: spring.datasource.url: the database cannot be used:"
                        + " Connection refused");
        assertThat(rejection.exitCode()).isEqualTo(1);
    }

    private void assertServes(Http http, String value) throws InterruptedException {
        // Until it has noticed; a test that waits too long fails by the call's own time limit.
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (http.get("/actuator/health/readiness").status() != 200 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        for (Target target : targets) {
            assertThat(target.isSuccess(target.write(http, "k", value))).isTrue();
            assertThat(target.read(http)).containsExactly(Map.entry("k", value));
        }
    }

    private void assertSaysSo(Http http) {
        for (Target target : targets) {
            long start = System.nanoTime();
            Reply reply = target.write(http, "k", "lost");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
            if (target instanceof Target.OfApig) {
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.json().get("error_code").stringValue()).isEqualTo("APIC.9000");
            } else {
                assertThat(reply.json().get("code").intValue()).isIn(1199017, 1199020);
            }
        }
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
}

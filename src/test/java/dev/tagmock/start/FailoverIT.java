package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.PostgresPair;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A primary that dies under load loses nothing that was acknowledged, and its standby takes over without a restart here. */
@Isolated("because calls must be answered in time")
@Timeout(180)
class FailoverIT {
    private static final Duration PROMISED_ANSWER = Duration.ofSeconds(5);

    private static final Duration PROMISED_SERVICE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void aStandbyTakesOver() throws Exception {
        try (PostgresPair servers = PostgresPair.start(folder);
                TagMockJar first = TagMockJar.start(Postgres.arguments(servers.url()));
                TagMockJar second = TagMockJar.start(Postgres.arguments(servers.url()))) {
            List<Http> replicas = List.of(first.http(), second.http());
            Writers writers = new Writers(8, true);
            writers.start(first.http(), second.http());
            writers.awaitSuccesses(400);

            servers.killPrimary();
            for (Http replica : replicas) {
                awaitReadiness(replica, 503);
                assertThat(replica.get("/actuator/health/liveness").status()).isEqualTo(200);
            }
            long promotion = System.nanoTime();
            servers.promoteStandby();
            for (Http replica : replicas) {
                awaitReadiness(replica, 200);
                assertServes(replica);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - promotion)).isLessThan(PROMISED_SERVICE);

            writers.awaitSuccesses(400);
            writers.stop();
            writers.join();
            for (Http replica : replicas) {
                writers.assertNothingLost(replica);
            }
            assertThat(writers.longestWait()).isLessThan(PROMISED_ANSWER);
            assertThat(writers.rejections()).isNotEmpty().allMatch(FailoverIT::isVendors);
        }
    }

    private static void awaitReadiness(Http replica, int status) throws InterruptedException {
        while (replica.get("/actuator/health/readiness").status() != status) {
            Thread.sleep(50);
        }
    }

    private static void assertServes(Http replica) {
        for (Target target : List.of(new Target.OfApig("after"), new Target.OfBlueKing(1001))) {
            assertThat(target.isSuccess(target.write(replica, "k", "v"))).isTrue();
            assertThat(target.read(replica)).containsExactly(Map.entry("k", "v"));
        }
    }

    private static boolean isVendors(Reply reply) {
        return reply.status() == 500
                ? reply.json().get("error_code").stringValue().equals("APIC.9000")
                : List.of(1199017, 1199020).contains(reply.json().get("code").intValue());
    }
}

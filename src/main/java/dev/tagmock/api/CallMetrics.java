package dev.tagmock.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Counts and times the calls of the emulated APIs by operation, status and vendor code. Names nothing that a client made
 * up: there are as many timers as operations have outcomes.
 */
@Component
class CallMetrics implements AnswerListener {
    private static final String NONE = "none";

    /** Of the histogram: the upper ends, from what an answer takes to what a fault delays it by. */
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final ConcurrentMap<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void answered(Exchange exchange, int status) {
        EmulatedApi api = exchange.api();
        if (api != null) {
            Outcome outcome = new Outcome(
                    api.name(),
                    exchange.operation() == null ? NONE : exchange.operationId(),
                    status,
                    Objects.requireNonNullElse(exchange.errorCode(), NONE));
            timers.computeIfAbsent(outcome, this::timer).record(exchange.elapsed());
        }
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("tagmock.calls")
                .description("Calls of the emulated APIs, from the first byte read to the answer made")
                .serviceLevelObjectives(BUCKETS)
                .tag("api", outcome.api())
                .tag("operation", outcome.operation())
                .tag("status", Integer.toString(outcome.status()))
                .tag("code", outcome.code())
                .register(meters);
    }

    private record Outcome(String api, String operation, int status, String code) {}
}

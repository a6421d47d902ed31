package dev.tagmock.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.stereotype.Component;

/**
 * Counts and times the calls of the emulated APIs by operation, status and vendor code. Names nothing that a client made
 * up: there are as many timers as operations have outcomes.
 */
@Component
class CallMetrics implements AnswerListener {
    private static final String NONE = "none";

    private final EmulatedApis apis;
    private final MeterRegistry meters;
    private final ConcurrentMap<Outcome, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(EmulatedApis apis, MeterRegistry meters) {
        this.apis = apis;
        this.meters = meters;
    }

    @Override
    public void answered(Request request, Response response) {
        String operation = CalledOperation.of(request.getRequest());
        // Whose an operation is need not be found out each time.
        String api = operation.isEmpty() ? api(request) : NONE;
        if (!api.isEmpty()) {
            String code = Objects.requireNonNullElse(VendorCode.of(request.getRequest()), NONE);
            timers.computeIfAbsent(
                            new Outcome(api, operation, response.getStatus(), code),
                            seenFirst -> timer(seenFirst, api(request)))
                    .record(System.nanoTime() - request.getCoyoteRequest().getStartTimeNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Outcome outcome, String api) {
        return Timer.builder("tagmock.calls")
                .description("Calls of the emulated APIs, from the first byte read to the answer made")
                .tag("api", api)
                .tag("operation", outcome.operation().isEmpty() ? NONE : outcome.operation())
                .tag("status", Integer.toString(outcome.status()))
                .tag("code", outcome.code())
                .register(meters);
    }

    /** The API whose path it is; an empty text where it is nobody's. */
    private String api(Request request) {
        return apis.of(request.getRequest()).map(EmulatedApi::name).orElse("");
    }

    private record Outcome(String api, String operation, int status, String code) {}
}

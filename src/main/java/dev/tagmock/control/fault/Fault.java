package dev.tagmock.control.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Scope;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A fault that was switched on, and how often calls have met it. */
class Fault {
    /** No fault delays an answer longer, whatever a random delay says: ten minutes. */
    static final int LONGEST_DELAY_MS = 600_000;

    private final String id;
    private final FaultSpec spec;
    private final Scope scope;
    private final RandomGenerator random;
    private int matched;
    private int fired;

    Fault(String id, FaultSpec spec, Scope scope) {
        this.scope = scope;
        this.id = id;
        this.spec = spec;
        this.random = spec.seed() == null ? new SplittableRandom() : new SplittableRandom(spec.seed());
    }

    String id() {
        return id;
    }

    /** The part of the world that it is about. */
    Scope scope() {
        return scope;
    }

    /** Whether it is meant for a call. */
    boolean matches(EmulatedApi api, String operation, Scope called) {
        return scope.contains(called) && spec.matches(api, operation);
    }

    /** Counts a matching call. */
    synchronized void pass() {
        matched++;
    }

    /** Counts a matching call, and says what applies to it, if anything does. */
    synchronized @Nullable FiredFault meet() {
        matched++;
        if (matched < Objects.requireNonNullElse(spec.nth(), 1) || fired >= times() || !isChosen()) {
            return null;
        }
        fired++;
        return new FiredFault(
                id, delay(), spec.answer() == null ? null : spec.answer().text(), spec.drop());
    }

    private int times() {
        return Objects.requireNonNullElse(spec.times(), spec.nth() == null ? Integer.MAX_VALUE : 1);
    }

    private boolean isChosen() {
        return spec.probability() == null || random.nextDouble() < spec.probability();
    }

    private long delay() {
        if (spec.delay() == null) {
            return Objects.requireNonNullElse(spec.delayMs(), 0);
        }
        double median = Objects.requireNonNull(spec.delay().medianMs());
        double sigma = Objects.requireNonNull(spec.delay().sigma());
        return Math.round(Math.min(LONGEST_DELAY_MS, median * Math.exp(sigma * random.nextGaussian())));
    }

    /** How it is now. */
    synchronized View view() {
        return new View(id, spec, matched, fired);
    }

    /**
     * A fault as shown.
     *
     * @param matched how many calls it was meant for so far
     * @param fired how many of them it was applied to
     */
    record View(String id, @JsonUnwrapped FaultSpec spec, int matched, int fired) {}
}

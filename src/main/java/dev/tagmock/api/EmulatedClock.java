package dev.tagmock.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The time in the emulated APIs: when tokens expire, how old a signature is, when something was created or changed. It is the
 * machine's until somebody sets it, and goes on from there. It is each process's own and not stored.
 */
@Component
public class EmulatedClock extends Clock implements Resettable {
    /** The earliest moment that it can be set to. */
    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    /** It can be set to any moment before this one. */
    public static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    /** How far it is ahead of the machine's clock; negative where it is behind. */
    public Duration offset() {
        return offset;
    }

    /**
     * Sets it.
     *
     * @throws DateTimeException if the moment is before {@link #EARLIEST} or not before {@link #END}; nothing changed
     */
    public synchronized void set(Instant now) {
        requireInRange(now);
        offset = Duration.between(machine.instant(), now);
    }

    /**
     * Moves it from where it is.
     *
     * @param step negative moves it back
     * @throws DateTimeException as in {@link #set}
     */
    public synchronized void advance(Duration step) {
        Duration next = offset.plus(step);
        requireInRange(machine.instant().plus(next));
        offset = next;
    }

    /** Returns to the machine's time where everything is reset: no part of the world has a time of its own. */
    @Override
    public synchronized void reset(Scope scope) {
        if (scope.equals(Scope.EVERYTHING)) {
            offset = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    /** One in another zone, which keeps the offset that this one has now. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }

    private static void requireInRange(Instant moment) {
        if (moment.isBefore(EARLIEST) || !moment.isBefore(END)) {
            throw new DateTimeException("must be from " + EARLIEST + " to before " + END);
        }
    }
}

package dev.tagmock.control.clock;

import dev.tagmock.api.EmulatedClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time in the emulated APIs.
 *
 * @param offset how far it is ahead of the machine's clock, in ISO 8601; {@code PT0S} unless somebody has set it
 */
public record ClockView(Instant now, Duration offset) {
    /** What a clock shows now. */
    public static ClockView of(EmulatedClock clock) {
        return new ClockView(clock.instant(), clock.offset());
    }
}

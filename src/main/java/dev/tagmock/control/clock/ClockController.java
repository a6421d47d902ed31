package dev.tagmock.control.clock;

import dev.tagmock.api.EmulatedClock;
import dev.tagmock.api.Scope;
import dev.tagmock.control.ControlBodies;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and sets the time in the emulated APIs. */
@RestController
@RequestMapping("/_tagmock/clock")
class ClockController {
    private final ControlBodies bodies;
    private final EmulatedClock clock;

    ClockController(ControlBodies bodies, EmulatedClock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    ClockView show(HttpServletRequest request) {
        ControlQuery.of(request);
        return ClockView.of(clock);
    }

    @PutMapping
    ClockView set(HttpServletRequest request) throws IOException {
        ControlQuery.of(request);
        ClockChange change = bodies.read(request, ClockChange.class);
        if ((change.now() == null) == (change.advance() == null)) {
            throw ControlRejected.of("body", "must have either now or advance");
        }
        if (change.now() != null) {
            apply("now", change.now(), Instant::parse, "a moment like 2099-01-01T00:00:00Z", clock::set);
        } else if (change.advance() != null) {
            apply("advance", change.advance(), Duration::parse, "a duration like PT25H", clock::advance);
        }
        return ClockView.of(clock);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(HttpServletRequest request) {
        ControlQuery.of(request);
        clock.reset(Scope.EVERYTHING);
    }

    private static <T> void apply(
            String field, String text, Function<String, T> parser, String form, Consumer<T> change) {
        T value;
        try {
            value = parser.apply(text);
        } catch (DateTimeException e) {
            throw ControlRejected.of(field, "must be " + form);
        }
        try {
            change.accept(value);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw ControlRejected.of(
                    field, "must lead to a time from " + EmulatedClock.EARLIEST + " to before " + EmulatedClock.END);
        }
    }

    /**
     * One of the two.
     *
     * @param now the moment to go on from
     * @param advance how far to move
     */
    record ClockChange(@Nullable String now, @Nullable String advance) {}
}

package dev.tagmock.control.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.tagmock.control.ControlRejected;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Whether so many calls came as somebody expects.
 *
 * @param count absent for one or more
 * @param filter which calls; absent for all
 */
record Verification(@Nullable Count count, @Nullable JournalFilter filter) {
    private static final int NEAREST = 3;

    /** How many: a number, or bounds of which one may be absent. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Count(@Nullable Integer atLeast, @Nullable Integer atMost) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Count {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Count exactly(int number) {
            return new Count(number, number);
        }

        boolean includes(int number) {
            return number >= Objects.requireNonNullElse(atLeast, 0)
                    && number <= Objects.requireNonNullElse(atMost, Integer.MAX_VALUE);
        }

        private void check() {
            if (atLeast == null && atMost == null) {
                throw ControlRejected.of("count", "must be a number, or at_least, at_most or both");
            }
            if (Objects.requireNonNullElse(atLeast, 0) < 0 || Objects.requireNonNullElse(atMost, 0) < 0) {
                throw ControlRejected.of("count", "must not be negative");
            }
        }
    }

    /**
     * Looks through calls.
     *
     * @throws ControlRejected if the count says nothing
     */
    Result of(List<JournalEntry> newestFirst) {
        Count wanted = count == null ? new Count(1, null) : count;
        wanted.check();
        JournalFilter asked = calls();
        int found = (int) newestFirst.stream().filter(asked::matches).count();
        boolean verified = wanted.includes(found);
        boolean tooFew = found < Objects.requireNonNullElse(wanted.atLeast(), 0);
        return new Result(verified, found, tooFew ? nearest(asked, newestFirst) : List.of());
    }

    /** Which calls are counted. */
    JournalFilter calls() {
        return filter == null ? JournalFilter.ALL : filter;
    }

    private static List<NearMiss> nearest(JournalFilter asked, List<JournalEntry> newestFirst) {
        return newestFirst.stream()
                .filter(entry -> !asked.matches(entry))
                // What others do at the same time is hardly what was meant.
                .sorted(Comparator.comparing((JournalEntry entry) -> !asked.isInScope(entry))
                        .thenComparingInt(entry -> asked.mismatches(entry).size()))
                .limit(NEAREST)
                .map(entry -> new NearMiss(entry.id(), asked.mismatches(entry)))
                .toList();
    }

    /**
     * What has been found.
     *
     * @param count how many calls match
     * @param nearMisses where there are too few, those that match nearly, the nearest first
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Result(boolean verified, int count, List<NearMiss> nearMisses) {}

    /** A call that does not match, and why. */
    record NearMiss(String id, List<String> mismatches) {}
}

package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal keeps as many calls as it is told to, the newest. */
class JournalBoundsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001})
    void badSizes(int entries) {
        assertThatThrownBy(() -> new Journal(new JournalSettings(entries)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("tagmock.journal.entries: must be 0 to 100000");
    }

    @Test
    void theOldestGoFirst() {
        Journal journal = new Journal(new JournalSettings(3));
        IntStream.range(0, 8).forEach(i -> journal.add(entry(i, "p")));
        assertThat(ids(journal)).containsExactly("7", "6", "5");
    }

    @Test
    void forgettingLeavesTheRestInOrder() {
        Journal journal = new Journal(new JournalSettings(5));
        IntStream.range(0, 8).forEach(i -> journal.add(entry(i, i % 2 == 0 ? "even" : "odd")));
        journal.reset(new Scope("project_id", "even"));
        assertThat(ids(journal)).containsExactly("7", "5", "3");
        journal.add(entry(8, "even"));
        assertThat(ids(journal)).containsExactly("8", "7", "5");
        journal.reset(Scope.EVERYTHING);
        assertThat(ids(journal)).isEmpty();
    }

    @Test
    void off() {
        Journal journal = new Journal(new JournalSettings(0));
        assertThat(journal.isOn()).isFalse();
        journal.reset(Scope.EVERYTHING);
        assertThat(ids(journal)).isEmpty();
    }

    private static List<String> ids(Journal journal) {
        return journal.newestFirst().stream().map(JournalEntry::id).toList();
    }

    private static JournalEntry entry(int id, String project) {
        return new JournalEntry(
                "" + id,
                Instant.EPOCH,
                "apig",
                null,
                new Scope("project_id", project),
                "GET",
                "/v2",
                200,
                null,
                false,
                1,
                Map.of(),
                null,
                null,
                null,
                null);
    }
}

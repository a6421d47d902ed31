package dev.tagmock.control.journal;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.Resettable;
import dev.tagmock.api.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last calls, as many as the settings say. Nobody who adds to it waits for anybody. */
@Component
public class Journal implements Resettable {
    private final AtomicReferenceArray<@Nullable JournalEntry> ring;
    private final AtomicLong added = new AtomicLong();

    Journal(JournalSettings settings) {
        if (settings.entries() < 0 || settings.entries() > JournalSettings.MOST) {
            throw new BadConfiguration("tagmock.journal.entries: must be 0 to " + JournalSettings.MOST);
        }
        this.ring = new AtomicReferenceArray<>(settings.entries());
    }

    /** Whether calls are kept at all. */
    public boolean isOn() {
        return ring.length() > 0;
    }

    void add(JournalEntry entry) {
        ring.set(slot(added.getAndIncrement()), entry);
    }

    /** All that are kept, newest first. */
    List<JournalEntry> newestFirst() {
        List<JournalEntry> entries = new ArrayList<>();
        long newest = added.get() - 1;
        for (long i = newest; i > newest - ring.length() && i >= 0; i--) {
            JournalEntry entry = ring.get(slot(i));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    @Override
    public void reset(Scope scope) {
        for (int i = 0; i < ring.length(); i++) {
            JournalEntry entry = ring.get(i);
            if (entry != null && scope.contains(entry.scope())) {
                // Not if another call has taken its place meanwhile.
                ring.compareAndSet(i, entry, null);
            }
        }
    }

    private int slot(long number) {
        return (int) (number % ring.length());
    }
}

package dev.tagmock.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call does to the tags of every resource it names. */
public sealed interface TagChange {
    /** The keys it names; a resource's other tags stay as they are. */
    Collection<String> keys();

    /**
     * Adds new keys, gives present keys the new value, leaves other keys alone.
     *
     * @param tags values by key; iteration order is the order in which new keys are listed
     */
    record Merge(Map<String, String> tags) implements TagChange {
        @Override
        public Collection<String> keys() {
            return tags.keySet();
        }
    }

    /** Removes whatever of these is there; what is not there is no error. */
    record Remove(List<Removal> removals) implements TagChange {
        @Override
        public Collection<String> keys() {
            return removals.stream().map(Removal::key).toList();
        }
    }

    /**
     * One key to remove.
     *
     * @param value only a tag of this value is removed; null removes whatever the value
     */
    record Removal(String key, @Nullable String value) {
        boolean covers(String present) {
            return value == null || value.equals(present);
        }
    }
}

package dev.tagmock.tag;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call does to the tags of every resource it names. */
public sealed interface TagChange {
    /**
     * Adds new keys, gives present keys the new value, leaves other keys alone.
     *
     * @param tags values by key; iteration order is the order in which new keys are listed
     */
    record Merge(Map<String, String> tags) implements TagChange {}

    /** Removes whatever of these is there; what is not there is no error. */
    record Remove(List<Removal> removals) implements TagChange {}

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

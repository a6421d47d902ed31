package dev.tagmock.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call does to the tags of every resource it names. */
public sealed interface TagChange {
    /** What it makes of some tags, which stay as they are; those that it does not name keep their values and places. */
    Map<String, String> on(Map<String, String> tags);

    /** How many tags it names. */
    int size();

    /**
     * Adds new keys, gives present keys the new value, leaves other keys alone.
     *
     * @param tags values by key; iteration order is the order in which new keys are listed
     */
    record Merge(Map<String, String> tags) implements TagChange {
        @Override
        public Map<String, String> on(Map<String, String> present) {
            Map<String, String> merged = new LinkedHashMap<>(present);
            merged.putAll(tags);
            return merged;
        }

        @Override
        public int size() {
            return tags.size();
        }
    }

    /**
     * Puts tags in place of all there are.
     *
     * @param tags null leaves a resource as if it had never been tagged
     */
    record Replace(@Nullable Map<String, String> tags) implements TagChange {
        @Override
        public Map<String, String> on(Map<String, String> present) {
            return tags == null ? Map.of() : tags;
        }

        @Override
        public int size() {
            return tags == null ? 0 : tags.size();
        }
    }

    /** Removes whatever of these is there; what is not there is no error. */
    record Remove(List<Removal> removals) implements TagChange {
        @Override
        public Map<String, String> on(Map<String, String> present) {
            Map<String, String> rest = new LinkedHashMap<>(present);
            removals.forEach(removal ->
                    rest.computeIfPresent(removal.key(), (key, value) -> removal.covers(value) ? null : value));
            return rest;
        }

        @Override
        public int size() {
            return removals.size();
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

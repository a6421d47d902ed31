package dev.tagmock.tag;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One resource's tags while changes are made to them, in the order they were first added. */
class TagSet {
    private final Resource resource;
    private final Map<String, Tag> stored = new LinkedHashMap<>();
    private Map<String, Entry> entries = new LinkedHashMap<>();

    TagSet(Resource resource, List<Tag> stored) {
        this.resource = resource;
        for (Tag tag : stored) {
            this.stored.put(tag.key(), tag);
            entries.put(tag.key(), new Entry(tag.value(), tag.ordinal()));
        }
    }

    Resource resource() {
        return resource;
    }

    /**
     * What a change would make of the tags; they stay as they are.
     *
     * @throws TagQuotaExceeded if it adds tags and they become more than the rules allow
     */
    Map<String, Entry> after(TagChange change, TagRules rules) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        if (change instanceof TagChange.Merge merge) {
            merge.tags().forEach((key, value) -> put(changed, key, value));
        } else if (change instanceof TagChange.Remove remove) {
            remove.removals().forEach(removal -> remove(changed, removal));
        }
        if (changed.size() > entries.size()) {
            rules.checkQuota(changed.size());
        }
        return changed;
    }

    private static void put(Map<String, Entry> changed, String key, String value) {
        Entry present = changed.get(key);
        changed.put(key, new Entry(value, present == null ? nextOrdinal(changed) : present.ordinal()));
    }

    private static int nextOrdinal(Map<String, Entry> changed) {
        int next = 0;
        for (Entry entry : changed.values()) {
            next = Math.max(next, entry.ordinal() + 1);
        }
        return next;
    }

    private static void remove(Map<String, Entry> changed, TagChange.Removal removal) {
        Entry present = changed.get(removal.key());
        if (present != null && removal.covers(present.value())) {
            changed.remove(removal.key());
        }
    }

    /** Makes these the tags. No tags at all count as well: they leave a set, if an empty one, where there was none. */
    void become(Map<String, Entry> changed) {
        resource.markTagged();
        entries = changed;
    }

    /** Brings what is stored in line; what has to come and go besides is added to these. */
    void write(Collection<Tag> added, Collection<Tag> removed) {
        entries.forEach((key, entry) -> {
            Tag tag = stored.get(key);
            if (tag == null) {
                added.add(new Tag(new TagId(resource.id(), key), entry.value(), entry.ordinal()));
            } else {
                tag.become(entry.value(), entry.ordinal());
            }
        });
        stored.forEach((key, tag) -> {
            if (!entries.containsKey(key)) {
                removed.add(tag);
            }
        });
    }

    TaggedResource snapshot() {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> values.put(key, entry.value()));
        return new TaggedResource(resource, values);
    }

    /**
     * A tag's value and its place.
     *
     * @param ordinal greater than those of tags that were added before
     */
    record Entry(String value, int ordinal) {}
}

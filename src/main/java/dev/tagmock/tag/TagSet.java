package dev.tagmock.tag;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those of one resource's tags that calls name, while changes are made to them. Of the others only their number matters, and
 * that a new tag is listed after them; the resource knows both.
 */
class TagSet {
    private final Resource resource;
    private final Map<String, Tag> stored = new LinkedHashMap<>();
    private Draft contents;

    TagSet(Resource resource, List<Tag> named) {
        this.resource = resource;
        contents = new Draft(new LinkedHashMap<>(), resource.tagCount(), resource.nextOrdinal());
        for (Tag tag : named) {
            stored.put(tag.key(), tag);
            contents.entries.put(tag.key(), new Entry(tag.value(), tag.ordinal()));
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
    Draft after(TagChange change, TagRules rules) {
        Draft draft = contents.copy();
        if (change instanceof TagChange.Merge merge) {
            merge.tags().forEach(draft::put);
        } else if (change instanceof TagChange.Remove remove) {
            remove.removals().forEach(draft::remove);
        }
        if (draft.count > contents.count) {
            rules.checkQuota(draft.count);
        }
        return draft;
    }

    /** Makes these the tags. No tags at all count as well: they leave a set, if an empty one, where there was none. */
    void become(Draft changed) {
        contents = changed;
        resource.hold(changed.count, changed.next);
    }

    /** Brings what is stored in line; what has to come and go besides is added to these. */
    void write(Collection<Tag> added, Collection<Tag> removed) {
        contents.entries.forEach((key, entry) -> {
            Tag tag = stored.get(key);
            if (tag == null) {
                added.add(new Tag(new TagId(resource.id(), key), entry.value(), entry.ordinal()));
            } else {
                tag.become(entry.value(), entry.ordinal());
            }
        });
        stored.forEach((key, tag) -> {
            if (!contents.entries.containsKey(key)) {
                removed.add(tag);
            }
        });
    }

    /** Tags as one call would leave them. */
    static final class Draft {
        private final Map<String, Entry> entries;
        private int count;
        private int next;

        private Draft(Map<String, Entry> entries, int count, int next) {
            this.entries = entries;
            this.count = count;
            this.next = next;
        }

        private Draft copy() {
            return new Draft(new LinkedHashMap<>(entries), count, next);
        }

        private void put(String key, String value) {
            Entry present = entries.get(key);
            if (present == null) {
                count++;
            }
            entries.put(key, new Entry(value, present == null ? next++ : present.ordinal()));
        }

        private void remove(TagChange.Removal removal) {
            Entry present = entries.get(removal.key());
            if (present != null && removal.covers(present.value())) {
                entries.remove(removal.key());
                count--;
            }
        }
    }

    /**
     * A tag's value and its place.
     *
     * @param ordinal greater than those of tags that were added before
     */
    private record Entry(String value, int ordinal) {}
}

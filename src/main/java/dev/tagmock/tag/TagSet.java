package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One resource's tags while a change is made to them, in the order they were first added. */
class TagSet {
    private final Resource resource;
    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final List<Tag> added = new ArrayList<>();
    private final List<Tag> removed = new ArrayList<>();
    private int nextOrdinal;

    TagSet(Resource resource, List<Tag> stored) {
        this.resource = resource;
        for (Tag tag : stored) {
            tags.put(tag.key(), tag);
            nextOrdinal = Math.max(nextOrdinal, tag.ordinal() + 1);
        }
    }

    void apply(TagChange change) {
        // Changing nothing counts as well: it leaves a set, if an empty one, where there was none.
        resource.markTagged();
        if (change instanceof TagChange.Merge merge) {
            merge.tags().forEach(this::put);
        } else if (change instanceof TagChange.Remove remove) {
            remove.removals().forEach(this::remove);
        }
    }

    private void put(String key, String value) {
        Tag present = tags.get(key);
        if (present != null) {
            present.setValue(value);
        } else {
            Tag tag = new Tag(new TagId(resource.id(), key), value, nextOrdinal++);
            tags.put(key, tag);
            added.add(tag);
        }
    }

    private void remove(TagChange.Removal removal) {
        Tag present = tags.get(removal.key());
        if (present != null && removal.covers(present.value())) {
            tags.remove(removal.key());
            removed.add(present);
        }
    }

    int size() {
        return tags.size();
    }

    List<Tag> added() {
        return added;
    }

    List<Tag> removed() {
        return removed;
    }

    TaggedResource snapshot() {
        Map<String, String> values = new LinkedHashMap<>();
        tags.forEach((key, tag) -> values.put(key, tag.value()));
        return new TaggedResource(resource, values);
    }
}

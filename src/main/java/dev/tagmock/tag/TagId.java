package dev.tagmock.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A tag's identity: a resource has one value per key. Keys that differ in case are two keys. */
@Embeddable
record TagId(
        @Column(name = "resource_id") long resourceId,
        @Column(name = "tag_key") String key) {
    /** The column's width, in UTF-16 units: as many code points as a key may have, two units each. */
    private static final int LONGEST_KEY = 256;

    /** Whether there can be such a tag: a store must not be asked for text that it cannot hold. */
    boolean isStorable() {
        return StorableText.fits(key, LONGEST_KEY);
    }
}

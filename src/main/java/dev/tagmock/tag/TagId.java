package dev.tagmock.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A tag's identity: a resource has one value per key. Keys that differ in case are two keys. */
@Embeddable
record TagId(
        @Column(name = "resource_id") long resourceId,
        @Column(name = "tag_key") String key) {
    /** Whether some store could not hold the key: no resource has such a tag, and a store must not be asked for it. */
    boolean isImpossible() {
        return key.codePoints().anyMatch(c -> c == 0 || Resource.isLoneSurrogate(c));
    }
}

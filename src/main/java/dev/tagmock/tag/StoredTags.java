package dev.tagmock.tag;

import org.jspecify.annotations.Nullable;

/**
 * What a change needs to know of a resource that exists, and no more: a change is made for hundreds of them at once.
 *
 * @param id the surrogate key
 * @param document null if it was never given any tags
 */
record StoredTags(
        long id, String address, String owner, @Nullable TagDocument document) {
    /** Reads a row of {@link ResourceRepository#lock}. */
    static StoredTags of(Object[] row) {
        @Nullable String json = (String) row[3];
        return new StoredTags(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                json == null ? null : new TagDocument(json));
    }
}

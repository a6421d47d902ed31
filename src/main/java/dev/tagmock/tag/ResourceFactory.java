package dev.tagmock.tag;

import java.time.Instant;

/** Makes a resource that is not stored yet, with the attributes that one has which a call was the first to name. */
@FunctionalInterface
public interface ResourceFactory {
    /**
     * Makes one.
     *
     * @param id the surrogate key, greater than that of any resource that came to exist before
     * @param name its id in the vendor's API
     */
    Resource create(long id, Namespace namespace, String name, Instant createdAt);
}

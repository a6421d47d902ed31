package dev.tagmock.tag;

import java.time.Instant;

/**
 * Where a call looks for the resources it names.
 *
 * @param name within it a resource's name means one resource; at most 300 UTF-16 units
 * @param owner whose a resource becomes when this call is the first to name it; at most 255 UTF-16 units, and nobody's where it is
 *     empty: then none comes to exist
 * @param exclusive whether resources of other owners are treated as unknown
 * @param factory makes the resources that come to exist in it
 */
public record Namespace(String name, String owner, boolean exclusive, Factory factory) {
    /** One of plain resources, in which those of every owner are seen. */
    public Namespace(String name, String owner) {
        this(name, owner, false, Resource::new);
    }

    /** Makes a resource that is not stored yet, with the attributes that one has which a call was the first to name. */
    @FunctionalInterface
    public interface Factory {
        /** Makes one whose surrogate key is greater than that of any that came to exist before. */
        Resource create(long id, Namespace namespace, String name, Instant createdAt);
    }

    /** Whether a resource of this owner is known here. */
    boolean shows(String resourceOwner) {
        return !exclusive || resourceOwner.equals(owner);
    }

    /** Where a resource is among all: what the store looks it up by. */
    String address(String resourceName) {
        return name + "/" + resourceName;
    }
}

package dev.tagmock.tag;

/**
 * Where a call looks for the resources it names.
 *
 * @param namespace within it a name means one resource; at most 300 UTF-16 units
 * @param owner whose a resource becomes when this call is the first to name it; at most 255 UTF-16 units
 * @param exclusive whether resources of other owners are as good as unknown
 */
public record Realm(String namespace, String owner, boolean exclusive) {
    /** One in which everybody's resources are seen. */
    public Realm(String namespace, String owner) {
        this(namespace, owner, false);
    }

    boolean shows(Resource resource) {
        return !exclusive || resource.owner().equals(owner);
    }
}

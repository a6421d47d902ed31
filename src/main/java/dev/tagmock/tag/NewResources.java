package dev.tagmock.tag;

import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Makes the resources that come to exist in one transaction. Each takes blocks of keys of its own, whatever it leaves of them:
 * kept for the next one, keys would no longer grow in the order in which resources came to exist through several replicas.
 */
class NewResources {
    /** The step of the store's sequence. */
    static final int IDS_AT_ONCE = 1000;

    private final LongSupplier nextIds;
    private final Instant createdAt;
    private long nextId;
    private int left;

    /**
     * For one transaction.
     *
     * @param nextIds gives the first of a block of ids; the store is asked when the first of them is taken
     */
    NewResources(LongSupplier nextIds, Instant createdAt) {
        this.nextIds = nextIds;
        this.createdAt = createdAt;
    }

    /** One that is not stored yet; its key is greater than that of any made before. */
    Resource make(Namespace namespace, String name) {
        if (left == 0) {
            nextId = nextIds.getAsLong();
            left = IDS_AT_ONCE;
        }
        left--;
        return namespace.factory().create(nextId++, namespace, name, createdAt);
    }

    /** One as it is declared. */
    Resource make(Namespace namespace, Declaration declaration) {
        Resource resource = make(namespace, declaration.name());
        resource.describe(namespace.owner(), declaration.title());
        resource.tag(declaration.tags() == null ? null : TagDocument.of(declaration.tags()));
        declaration.attributes().accept(resource);
        return resource;
    }
}

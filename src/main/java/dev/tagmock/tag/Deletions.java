package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Remembers which names were deleted last, where the resources are: whatever was deleted stays away until it is created or declared. */
@Component
class Deletions {
    /** At least as many are remembered, of all APIs together. */
    static final int MOST = 10_000;

    /** After so many deletions, on average, the oldest are forgotten: to look each time would cost more than the deletion. */
    private static final int EVERY = 100;

    private final EntityManager entities;
    private final DeletedResourceRepository repository;
    private final ResourceRepository resources;

    Deletions(EntityManager entities, DeletedResourceRepository repository, ResourceRepository resources) {
        this.entities = entities;
        this.repository = repository;
        this.resources = resources;
    }

    /** Remembers names that are deleted in this transaction, in batches of at most {@link NewResources#IDS_AT_ONCE}. */
    void add(Namespace namespace, Collection<String> addresses) {
        // Of one that was deleted before and made exist at the same moment.
        forget(addresses);
        long id = resources.nextIds();
        if (ThreadLocalRandom.current().nextInt(EVERY) < addresses.size()) {
            repository.keep(MOST);
        }
        for (String address : addresses) {
            entities.persist(new DeletedResource(id++, address, namespace));
        }
    }

    /** Which of some names were deleted. */
    Set<String> among(Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : repository.among(addresses.toArray(String[]::new));
    }

    /**
     * Checks that others have not created and deleted what is added in this transaction since it was looked for.
     *
     * @throws PessimisticLockingFailureException if they have: everything is to be made again
     */
    void requireNone(List<Resource> added) {
        if (!among(added.stream().map(Resource::address).toList()).isEmpty()) {
            throw new PessimisticLockingFailureException("deleted meanwhile");
        }
    }

    /** Forgets names that come to exist again. */
    void forget(Collection<String> addresses) {
        if (!addresses.isEmpty()) {
            repository.forget(addresses);
        }
    }

    /** Forgets what was deleted of a namespace's owner. */
    void forget(Namespace namespace) {
        repository.forgetOwned(namespace.name(), namespace.owner());
    }

    void forgetAll() {
        repository.forgetAll();
    }
}

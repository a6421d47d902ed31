package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The resources with their tags. Each method is one transaction, made again from the start where another got in its way. */
@Component
@Retryable(
        // Two first writers of one resource, or a lock that was not available.
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8,
        delay = 5,
        jitter = 5,
        multiplier = 2,
        maxDelay = 200)
public class ResourceStore {
    private final EntityManager entities;
    private final ResourceRepository repository;
    private final Deletions deletions;
    private final CreationPolicy policy;
    private final Clock clock;

    ResourceStore(
            EntityManager entities,
            ResourceRepository repository,
            Deletions deletions,
            CreationPolicy policy,
            Clock clock) {
        this.entities = entities;
        this.repository = repository;
        this.deletions = deletions;
        this.policy = policy;
        this.clock = clock;
    }

    /** Makes calls one after another; says of each why it was rejected, if it was. */
    @Transactional
    List<Optional<TagRejection>> change(List<TagCall> calls) {
        Set<String> addresses = new TreeSet<>();
        calls.forEach(call -> addresses.addAll(call.names().keySet()));
        List<StoredTags> stored = lock(addresses);
        stored.forEach(resource -> addresses.remove(resource.address()));
        ChangeBatch batch = new ChangeBatch(stored, deletions.among(addresses), policy, newResources());
        List<Optional<TagRejection>> outcomes = calls.stream().map(batch::make).toList();
        List<Resource> added = batch.added();
        added.forEach(entities::persist);
        deletions.requireNone(added);
        write(batch.changed());
        return outcomes;
    }

    /** What there is at some addresses, in the same order. */
    @Transactional(readOnly = true)
    List<Optional<Resource>> find(List<String> addresses) {
        Map<String, Resource> found = present(Set.copyOf(addresses));
        return addresses.stream()
                .map(address -> Optional.ofNullable(found.get(address)))
                .toList();
    }

    /** Whether a name was deleted, and not made exist since. */
    @Transactional(readOnly = true)
    boolean isDeleted(String address) {
        return !deletions.among(Set.of(address)).isEmpty();
    }

    /**
     * Makes a resource exist that a call was the first to name, unless another call was quicker.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if it may not come to exist
     */
    @Transactional
    Resource findOrCreate(Namespace namespace, String name) {
        String address = namespace.address(name);
        Resource present = present(Set.of(address)).get(address);
        if (present != null) {
            return present;
        }
        if (!policy.createsIn(namespace) || !deletions.among(Set.of(address)).isEmpty()) {
            throw TagRejection.unknown(name);
        }
        Resource resource = newResources().make(namespace, name);
        entities.persist(resource);
        deletions.requireNone(List.of(resource));
        return resource;
    }

    /**
     * Makes a resource exist that does not yet, whether or not calls may.
     *
     * @param declaration taken as it is
     * @return false if it exists already; nothing was written
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if no resource can have this name or this owner
     */
    @Transactional
    public boolean create(Namespace namespace, Declaration declaration) {
        Resource.requirePossible(namespace, List.of(declaration.name()));
        boolean free = present(Set.of(namespace.address(declaration.name()))).isEmpty();
        if (free) {
            // Another transaction that finds the name free at the same time breaks the store's rule that it is unique.
            entities.persist(newResources().make(namespace, declaration));
            // Not before: until the name is taken, others may create and delete it.
            deletions.forget(Set.of(namespace.address(declaration.name())));
        }
        return free;
    }

    /**
     * Changes what is known of a resource besides its tags, while nobody else does.
     *
     * @param change may throw, and nothing is changed
     * @throws TagRejection {@code UNKNOWN_RESOURCE} unless it exists and is visible in the namespace
     */
    @Transactional
    public <R extends Resource> R update(Namespace namespace, String name, Class<R> type, Consumer<R> change) {
        List<R> changed = updateAll(namespace, List.of(name), type, change);
        if (changed.isEmpty()) {
            throw TagRejection.unknown(name);
        }
        return changed.get(0);
    }

    /** The same for those of some names that exist and are visible in the namespace; gives these. */
    @Transactional
    public <R extends Resource> List<R> updateAll(
            Namespace namespace, Collection<String> names, Class<R> type, Consumer<R> change) {
        Set<String> addresses = names.stream().map(namespace::address).collect(Collectors.toSet());
        lock(addresses);
        List<R> changed = present(addresses).values().stream()
                .filter(resource -> namespace.shows(resource.owner()))
                .map(type::cast)
                .toList();
        changed.forEach(change);
        return changed;
    }

    /**
     * Deletes resources with their tags and whatever else is known of them. Calls do not make them exist again.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} unless all of them exist and are visible in the namespace; nothing was deleted
     */
    @Transactional
    public void delete(Namespace namespace, Collection<String> names) {
        Resource.requirePossible(namespace, names);
        Set<String> wanted = names.stream().map(namespace::address).collect(Collectors.toSet());
        Set<String> known = lock(wanted).stream()
                .filter(resource -> namespace.shows(resource.owner()))
                .map(StoredTags::address)
                .collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(namespace.address(name))) {
                throw TagRejection.unknown(name);
            }
        }
        repository.delete(toArray(wanted));
        deletions.add(namespace, wanted);
    }

    private List<StoredTags> lock(Set<String> addresses) {
        return repository.lock(toArray(addresses)).stream().map(StoredTags::of).toList();
    }

    private void write(Map<Long, @Nullable TagDocument> documents) {
        if (!documents.isEmpty()) {
            repository.write(
                    documents.keySet().toArray(Long[]::new),
                    documents.values().stream()
                            .map(document -> document == null ? null : document.json())
                            .toArray(String[]::new));
        }
    }

    private Map<String, Resource> present(Set<String> addresses) {
        return repository.find(toArray(addresses)).stream()
                .collect(Collectors.toMap(Resource::address, Function.identity()));
    }

    private NewResources newResources() {
        return new NewResources(repository::nextIds, clock.instant());
    }

    private static String[] toArray(Set<String> addresses) {
        return addresses.toArray(String[]::new);
    }
}

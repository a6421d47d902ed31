package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What exists, with its tags. Each method is one transaction, made again from the start where another got in its way. */
@Component
@Retryable(
        // Two first writers of one resource, or a lock that was not to be had.
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8,
        delay = 5,
        jitter = 5,
        multiplier = 2,
        maxDelay = 200)
public class ResourceStore {
    /** Few enough for every store's limit of parameters in a statement. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final ResourceRepository repository;
    private final CreationPolicy policy;
    private final Clock clock;

    ResourceStore(EntityManager entities, ResourceRepository repository, CreationPolicy policy, Clock clock) {
        this.entities = entities;
        this.repository = repository;
        this.policy = policy;
        this.clock = clock;
    }

    /** Makes calls one after another; says of each why it was rejected, if it was. */
    @Transactional
    List<Optional<TagRejection>> change(List<TagCall> calls) {
        Set<String> addresses = new TreeSet<>();
        calls.forEach(call -> addresses.addAll(call.names().keySet()));
        ChangeBatch batch = new ChangeBatch(lock(addresses), policy, newResources());
        List<Optional<TagRejection>> outcomes = calls.stream().map(batch::make).toList();
        batch.added().forEach(entities::persist);
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
        if (!policy.createsIn(namespace)) {
            throw new TagRejection(TagRejection.Reason.UNKNOWN_RESOURCE);
        }
        Resource resource = newResources().make(namespace, name);
        entities.persist(resource);
        return resource;
    }

    /**
     * Makes resources exist, whether or not calls may. What exists already gets title and owner, and keeps its tags.
     *
     * @param declarations names once each; they and their tags are taken as they are
     * @throws TagRejection {@code TOO_LARGE} if the tags of one do not fit into the store; nothing was written
     */
    @Transactional
    public void declare(Namespace namespace, List<Declaration> declarations) {
        NewResources newResources = newResources();
        for (int from = 0; from < declarations.size(); from += AT_ONCE) {
            declare(namespace, declarations.subList(from, Math.min(declarations.size(), from + AT_ONCE)), newResources);
            // Or each part would look again at all the parts before it.
            entities.flush();
            entities.clear();
        }
    }

    private void declare(Namespace namespace, List<Declaration> declarations, NewResources newResources) {
        Set<String> addresses = declarations.stream()
                .map(declaration -> namespace.address(declaration.name()))
                .collect(Collectors.toSet());
        lock(addresses);
        Map<String, Resource> present = present(addresses);
        for (Declaration declaration : declarations) {
            Resource old = present.get(namespace.address(declaration.name()));
            if (old == null) {
                add(namespace, declaration, newResources);
            } else {
                old.describe(namespace.owner(), declaration.title());
                declaration.attributes().accept(old);
            }
        }
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
            // Whoever else finds the name free at the same time breaks the store's rule that it is unique.
            add(namespace, declaration, newResources());
        }
        return free;
    }

    /**
     * Deletes resources with their tags and whatever else is known of them.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} unless all of them exist and are visible in the namespace; nothing was deleted
     */
    @Transactional
    public void delete(Namespace namespace, Collection<String> names) {
        Resource.requirePossible(namespace, names);
        Set<String> wanted = names.stream().map(namespace::address).collect(Collectors.toSet());
        List<StoredTags> found = lock(wanted);
        if (found.size() < wanted.size()
                || !found.stream().map(StoredTags::owner).allMatch(namespace::shows)) {
            throw new TagRejection(TagRejection.Reason.UNKNOWN_RESOURCE);
        }
        repository.delete(toArray(wanted));
    }

    /** Deletes all that belongs to a namespace's owner. */
    @Transactional
    public void forget(Namespace namespace) {
        repository.deleteOwned(namespace.name(), namespace.owner());
    }

    /** Deletes everything. */
    @Transactional
    public void forgetAll() {
        repository.deleteEverything();
    }

    private List<StoredTags> lock(Set<String> addresses) {
        return repository.lock(toArray(addresses)).stream().map(StoredTags::of).toList();
    }

    private void write(Map<Long, TagDocument> documents) {
        if (!documents.isEmpty()) {
            repository.write(
                    documents.keySet().toArray(Long[]::new),
                    documents.values().stream().map(TagDocument::json).toArray(String[]::new));
        }
    }

    private Map<String, Resource> present(Set<String> addresses) {
        return repository.find(toArray(addresses)).stream()
                .collect(Collectors.toMap(Resource::address, Function.identity()));
    }

    private void add(Namespace namespace, Declaration declaration, NewResources newResources) {
        Resource resource = newResources.make(namespace, declaration.name());
        resource.describe(namespace.owner(), declaration.title());
        resource.tag(declaration.tags() == null ? null : TagDocument.of(declaration.tags()));
        declaration.attributes().accept(resource);
        entities.persist(resource);
    }

    private NewResources newResources() {
        return new NewResources(repository::nextIds, clock.instant());
    }

    private static String[] toArray(Set<String> addresses) {
        return addresses.toArray(String[]::new);
    }
}

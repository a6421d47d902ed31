package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declared resources, which exist whether or not requests may create them. */
@Component
public class Declarations {
    /** Few enough for every store's limit of parameters in a statement. */
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final ResourceRepository repository;
    private final Deletions deletions;
    private final Clock clock;

    Declarations(EntityManager entities, ResourceRepository repository, Deletions deletions, Clock clock) {
        this.entities = entities;
        this.repository = repository;
        this.deletions = deletions;
        this.clock = clock;
    }

    /**
     * Makes resources exist. An existing one gets title and owner, and keeps its tags.
     *
     * @param declarations names once each; they and their tags are taken as they are
     * @throws TagRejection {@code TOO_LARGE} if the tags of one do not fit into the store; nothing was written
     */
    @Transactional
    public void declare(Namespace namespace, List<Declaration> declarations) {
        NewResources newResources = new NewResources(repository::nextIds, clock.instant());
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
        String[] wanted = addresses.toArray(String[]::new);
        repository.lock(wanted);
        Map<String, Resource> present =
                repository.find(wanted).stream().collect(Collectors.toMap(Resource::address, Function.identity()));
        for (Declaration declaration : declarations) {
            Resource old = present.get(namespace.address(declaration.name()));
            if (old == null) {
                entities.persist(newResources.make(namespace, declaration));
            } else {
                old.describe(namespace.owner(), declaration.title());
                declaration.attributes().accept(old);
            }
        }
        // Not before: until the names are taken, others may create and delete them.
        deletions.forget(addresses);
    }

    /** Deletes all that belongs to a namespace's owner, and what is remembered of its deletions. */
    @Transactional
    public void forget(Namespace namespace) {
        repository.deleteOwned(namespace.name(), namespace.owner());
        deletions.forget(namespace);
    }

    /** Deletes everything. */
    @Transactional
    public void forgetAll() {
        repository.deleteEverything();
        deletions.forgetAll();
    }
}

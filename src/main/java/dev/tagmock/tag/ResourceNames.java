package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which names are taken, by resources that exist or were deleted. */
@Component
public class ResourceNames {
    private static final String NAMES = """
            select r.name, r.title from Resource r
            where r.namespace = :namespace and r.owner = :owner order by r.id
            """;

    private final EntityManager entities;
    private final ResourceRepository resources;
    private final Deletions deletions;

    ResourceNames(EntityManager entities, ResourceRepository resources, Deletions deletions) {
        this.entities = entities;
        this.resources = resources;
        this.deletions = deletions;
    }

    /**
     * The names under which a namespace's owner has something there, each with its title, if it has one.
     *
     * @param most no more than so many, those that came to exist first
     */
    @Transactional(readOnly = true)
    public Map<String, Optional<String>> of(Namespace namespace, int most) {
        Map<String, Optional<String>> names = new LinkedHashMap<>();
        if (!Resource.isPossible(namespace, "any")) {
            return names;
        }
        entities.createQuery(NAMES, Object[].class)
                .setParameter("namespace", namespace.name())
                .setParameter("owner", namespace.owner())
                .setMaxResults(most)
                .getResultList()
                .forEach(row -> names.put((String) row[0], Optional.ofNullable((String) row[1])));
        return names;
    }

    /** Whether a resource was deleted, as far as that is remembered. */
    @Transactional(readOnly = true)
    public boolean isDeleted(Namespace namespace, String name) {
        return Resource.isPossible(namespace, name)
                && !deletions.among(Set.of(namespace.address(name))).isEmpty();
    }

    /**
     * Which of some names are resources', of any owner.
     *
     * @param names at most some thousands
     */
    @Transactional(readOnly = true)
    public Set<String> taken(Namespace namespace, List<String> names) {
        return resources.find(names.stream().map(namespace::address).toArray(String[]::new)).stream()
                .map(Resource::name)
                .collect(Collectors.toSet());
    }

    /**
     * Whether some names are no resources' and never were, as far as that is remembered.
     *
     * @param names at most some thousands
     */
    @Transactional(readOnly = true)
    public boolean areFresh(Namespace namespace, List<String> names) {
        return taken(namespace, names).isEmpty()
                && deletions
                        .among(names.stream().map(namespace::address).toList())
                        .isEmpty();
    }
}

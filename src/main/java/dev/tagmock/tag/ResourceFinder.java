package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.query.QueryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds resources by what is known of them, in the database. */
@Component
public class ResourceFinder {
    /** Within one namespace and owner the order of ids, and an index that H2 knows to be in that order. */
    private static final Sort ORDER = Sort.by("namespace", "owner", "id");

    private static final int AT_ONCE = 1000;

    private static final String TAGS = """
            select r.tags from Resource r
            where r.namespace = :namespace and r.owner = :owner and r.tags is not null
            """;

    private final EntityManager entities;
    private final ResourceRepository resources;
    private final Deletions deletions;

    ResourceFinder(EntityManager entities, ResourceRepository resources, Deletions deletions) {
        this.entities = entities;
        this.resources = resources;
        this.deletions = deletions;
    }

    /**
     * A page of what is asked for, in the order in which it came to exist or its reverse, and how many there are.
     *
     * @param type what all of them are
     * @param wanted always some of one namespace's owner; it may put the query into another order
     * @param limit 0 for all that follow the offset
     */
    @Transactional(readOnly = true)
    public <R extends Resource> Page<R> find(
            Class<R> type, Specification<Resource> wanted, int offset, int limit, boolean newestFirst) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Resource> query = criteria.createQuery(Resource.class);
        Root<Resource> resource = query.from(Resource.class);
        query.where(wanted.toPredicate(resource, query, criteria));
        if (query.getOrderList().isEmpty()) {
            query.orderBy(QueryUtils.toOrders(newestFirst ? ORDER.descending() : ORDER, resource, criteria));
        }
        TypedQuery<Resource> page = entities.createQuery(query).setFirstResult(offset);
        if (limit > 0) {
            // One more than asked for tells the last page, which needs no count.
            page.setMaxResults(Math.max(limit, limit + 1));
        }
        List<R> found = page.getResultList().stream().map(type::cast).toList();
        boolean isLast = (limit == 0 || found.size() <= limit) && (offset == 0 || !found.isEmpty());
        return new PageImpl<>(
                limit == 0 ? found : found.subList(0, Math.min(found.size(), limit)),
                Pageable.unpaged(),
                isLast ? (long) offset + found.size() : count(wanted));
    }

    /** How many there are of what is asked for. */
    @Transactional(readOnly = true)
    public long count(Specification<Resource> wanted) {
        return resources.count(wanted);
    }

    /**
     * Who owns something, and how much of it.
     *
     * @param namespaces a pattern, {@code %} standing for any text
     * @return in no order
     */
    @Transactional(readOnly = true)
    public List<Owner> ownersIn(String namespaces) {
        return resources.owners(namespaces);
    }

    /** Goes through all that a namespace's owner owns there, in the order in which it came to exist: it may be more than memory holds. */
    public void forEach(Namespace namespace, Consumer<Resource> action) {
        List<Resource> part = after(namespace, 0);
        while (!part.isEmpty()) {
            part.forEach(action);
            part = after(namespace, part.get(part.size() - 1).id());
        }
    }

    private List<Resource> after(Namespace namespace, long id) {
        return resources.findByNamespaceAndOwnerAndIdGreaterThanOrderById(
                namespace.name(), namespace.owner(), id, Limit.of(AT_ONCE));
    }

    /**
     * Which of some names are resources', whoever owns these.
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

    /** Every key that a namespace's owner uses there with its distinct values, both in alphabetical order. */
    @Transactional(readOnly = true)
    public Map<String, SortedSet<String>> tagsIn(Namespace namespace) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        try (Stream<TagDocument> documents = entities.createQuery(TAGS, TagDocument.class)
                .setParameter("namespace", namespace.name())
                .setParameter("owner", namespace.owner())
                .getResultStream()) {
            documents.forEach(document -> document.tags()
                    .forEach((key, value) -> values.computeIfAbsent(key, unseen -> new TreeSet<>())
                            .add(value)));
        }
        return values;
    }
}

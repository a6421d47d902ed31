package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final String TAGS = """
            select r.tags from Resource r
            where r.namespace = :namespace and r.owner = :owner and r.tags is not null
            """;

    private final EntityManager entities;
    private final ResourceRepository resources;

    ResourceFinder(EntityManager entities, ResourceRepository resources) {
        this.entities = entities;
        this.resources = resources;
    }

    /**
     * A page of what is asked for, in the order in which it came to exist or its reverse, and how many there are.
     *
     * @param type what all of them are
     * @param wanted always some of one namespace's owner
     * @param limit 0 for all that follow the offset
     */
    @Transactional(readOnly = true)
    public <R extends Resource> Page<R> find(
            Class<R> type, Specification<Resource> wanted, int offset, int limit, boolean newestFirst) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Resource> query = criteria.createQuery(Resource.class);
        Root<Resource> resource = query.from(Resource.class);
        query.where(wanted.toPredicate(resource, query, criteria))
                .orderBy(QueryUtils.toOrders(newestFirst ? ORDER.descending() : ORDER, resource, criteria));
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

    /**
     * Part of what a namespace's owner owns there, in the order in which it came to exist.
     *
     * @param after the {@link Resource#id()} of the last one of the part before; 0 for the first part
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<Resource> owned(Namespace namespace, long after, int limit) {
        return resources.findByNamespaceAndOwnerAndIdGreaterThanOrderById(
                namespace.name(), namespace.owner(), after, Limit.of(limit));
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

package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds resources by what is known of them, in the database. */
@Component
public class ResourceFinder {
    /** Within one namespace and owner the order of ids, and an index that H2 knows to be in that order. */
    private static final List<String> ORDER = List.of("namespace", "owner", "id");

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
     * @param limit 0 for all that follow the offset
     */
    @Transactional(readOnly = true)
    public <R extends Resource> Found<R> find(
            Class<R> type, Restriction wanted, int offset, int limit, boolean newestFirst) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Resource> query = criteria.createQuery(Resource.class);
        Root<Resource> resource = query.from(Resource.class);
        query.select(resource)
                .where(wanted.on(resource, criteria))
                .orderBy(ORDER.stream()
                        .map(column ->
                                newestFirst ? criteria.desc(resource.get(column)) : criteria.asc(resource.get(column)))
                        .toList());
        TypedQuery<Resource> page = entities.createQuery(query).setFirstResult(offset);
        if (limit > 0) {
            // One more than asked for tells the last page, which needs no count.
            page.setMaxResults(Math.max(limit, limit + 1));
        }
        List<R> found = page.getResultList().stream().map(type::cast).toList();
        boolean isLast = limit == 0 || found.size() <= limit;
        return isLast && (offset == 0 || !found.isEmpty())
                ? new Found<>((long) offset + found.size(), found)
                : new Found<>(count(wanted), found.subList(0, Math.min(found.size(), limit)));
    }

    /** How many there are of what is asked for. */
    @Transactional(readOnly = true)
    public long count(Restriction wanted) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        Root<Resource> resource = query.from(Resource.class);
        query.select(criteria.count(resource)).where(wanted.on(resource, criteria));
        return entities.createQuery(query).getSingleResult();
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
     * @param after the {@link Resource#getId()} of the last one of the part before; 0 for the first part
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<Resource> owned(Namespace namespace, long after, int limit) {
        return resources.owned(namespace.name(), namespace.owner(), after, Limit.of(limit));
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

    /** Which resources are asked for: always some of one namespace's owner. */
    @FunctionalInterface
    public interface Restriction {
        /** What has to hold for one of them. */
        Predicate on(Root<Resource> resource, CriteriaBuilder criteria);
    }

    /**
     * What was found.
     *
     * @param total how many there are, on this page or not
     */
    public record Found<R extends Resource>(long total, List<R> page) {}
}

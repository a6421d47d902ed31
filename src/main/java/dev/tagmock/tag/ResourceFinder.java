package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    ResourceFinder(EntityManager entities, ResourceRepository resources) {
        this.entities = entities;
        this.resources = resources;
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
        CriteriaQuery<Resource> query = entities.getCriteriaBuilder().createQuery(Resource.class);
        Root<Resource> resource = query.from(Resource.class);
        select(query, resource, wanted, newestFirst ? ORDER.descending() : ORDER);
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

    /**
     * The same of those whose titles pass a test which no database can make, in the order in which they came to exist.
     *
     * @param title is given every title that there is of what is wanted
     */
    @Transactional(readOnly = true)
    public <R extends Resource> Page<R> find(
            Class<R> type, Specification<Resource> wanted, Predicate<String> title, int offset, int limit) {
        CriteriaQuery<Tuple> query = entities.getCriteriaBuilder().createTupleQuery();
        Root<Resource> resource = query.from(Resource.class);
        query.select(entities.getCriteriaBuilder().tuple(List.of(resource.get("id"), resource.get("title"))));
        select(query, resource, wanted, ORDER);
        List<Long> ids;
        try (Stream<Tuple> titles = entities.createQuery(query).getResultStream()) {
            ids = titles.filter(one -> one.get(1) != null && title.test(one.get(1, String.class)))
                    .map(one -> one.get(0, Long.class))
                    .toList();
        }
        int first = Math.min(offset, ids.size());
        List<Long> page =
                ids.subList(first, limit == 0 ? ids.size() : (int) Math.min(ids.size(), (long) first + limit));
        return new PageImpl<>(read(type, page), Pageable.unpaged(), ids.size());
    }

    private <R extends Resource> List<R> read(Class<R> type, List<Long> ids) {
        Map<Long, R> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            resources
                    .findAllById(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(resource -> found.put(resource.id(), type.cast(resource)));
        }
        // One that was deleted meanwhile is none of them any more.
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void select(CriteriaQuery<?> query, Root<Resource> resource, Specification<Resource> wanted, Sort order) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        query.where(wanted.toPredicate(resource, query, criteria));
        if (query.getOrderList().isEmpty()) {
            query.orderBy(QueryUtils.toOrders(order, resource, criteria));
        }
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

package dev.tagmock.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds resources by what is known of them, in the database. */
@Component
public class ResourceFinder {
    private static final char ESCAPE = '!';

    private final EntityManager entities;
    private final TagStore store;
    private final TagRepository tags;
    private final ResourceRepository resources;

    ResourceFinder(EntityManager entities, TagStore store, TagRepository tags, ResourceRepository resources) {
        this.entities = entities;
        this.resources = resources;
        this.store = store;
        this.tags = tags;
    }

    /** A page of what a query finds, with tags, in the order in which the resources came to exist. */
    @Transactional(readOnly = true)
    public List<TaggedResource> find(ResourceQuery wanted, int offset, int limit) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Resource> query = criteria.createQuery(Resource.class);
        Root<Resource> resource = query.from(Resource.class);
        query.select(resource)
                .where(restriction(wanted, query, resource, criteria))
                .orderBy(criteria.asc(resource.get("id")));
        return store.read(entities.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** How many a query finds. */
    @Transactional(readOnly = true)
    public long count(ResourceQuery wanted) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        Root<Resource> resource = query.from(Resource.class);
        query.select(criteria.count(resource)).where(restriction(wanted, query, resource, criteria));
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
     * Part of what a realm's owner owns there, in the order in which it came to exist.
     *
     * @param after the {@link Resource#id()} of the last one of the part before; 0 for the first part
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<TaggedResource> owned(Realm realm, long after, int limit) {
        return store.read(resources.owned(realm.namespace(), realm.owner(), after, Limit.of(limit)));
    }

    /** Every key in use in a realm with its distinct values, both in alphabetical order. */
    @Transactional(readOnly = true)
    public Map<String, SortedSet<String>> tagsIn(Realm realm) {
        // Put in order here: what is alphabetical in a database depends on how it was set up.
        Map<String, SortedSet<String>> values = new TreeMap<>();
        for (TagRepository.Pair pair : tags.pairsIn(realm.namespace())) {
            values.computeIfAbsent(pair.key(), unseen -> new TreeSet<>()).add(pair.value());
        }
        return values;
    }

    private static Predicate restriction(
            ResourceQuery wanted, AbstractQuery<?> query, Root<Resource> resource, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(criteria.equal(resource.get("namespace"), wanted.namespace()));
        if (wanted.name() != null) {
            all.add(criteria.equal(resource.get("name"), wanted.name()));
        }
        Expression<String> title = criteria.coalesce(resource.get("title"), resource.get("name"));
        if (!wanted.titleStart().isEmpty()) {
            all.add(criteria.like(title, escape(wanted.titleStart()) + "%", ESCAPE));
        }
        if (!wanted.titlePart().isEmpty()) {
            all.add(criteria.like(title, "%" + escape(wanted.titlePart()) + "%", ESCAPE));
        }
        if (!wanted.text().isEmpty()) {
            all.add(criteria.or(
                    contains(resource.get("name"), wanted.text(), criteria),
                    contains(resource.get("title"), wanted.text(), criteria)));
        }
        if (wanted.withoutTags()) {
            all.add(criteria.equal(resource.get("tagCount"), 0));
        }
        all.add(TagSelector.all(wanted.selectors(), query, resource, resource.get("id"), criteria));
        return criteria.and(all);
    }

    /** Whether a text has another somewhere in it, in whatever case. */
    public static Predicate contains(Expression<String> text, String part, CriteriaBuilder criteria) {
        return criteria.gt(criteria.locate(criteria.lower(text), part.toLowerCase(Locale.ROOT)), 0);
    }

    private static String escape(String text) {
        return text.replaceAll("([%_" + ESCAPE + "])", ESCAPE + "$1");
    }
}

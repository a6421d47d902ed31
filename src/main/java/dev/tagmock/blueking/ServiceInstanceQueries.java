package dev.tagmock.blueking;

import dev.tagmock.tag.TagService;
import dev.tagmock.tag.TaggedResource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists service instances with their labels. What matches is decided in the database. */
@Component
class ServiceInstanceQueries {
    private final EntityManager entities;
    private final TagService tags;

    ServiceInstanceQueries(EntityManager entities, TagService tags) {
        this.entities = entities;
        this.tags = tags;
    }

    /**
     * A page of those that the filter lets through, and how many it lets through.
     *
     * @param newestFirst the order is that in which they came to exist, or its reverse
     */
    @Transactional(readOnly = true)
    public Found list(Restriction filter, Paging page, boolean newestFirst) {
        int start = (int) Math.min(Math.max(page.start(), 0), Integer.MAX_VALUE);
        TypedQuery<ServiceInstance> query =
                entities.createQuery(select(filter, newestFirst)).setFirstResult(start);
        if (page.limit() > 0) {
            query.setMaxResults((int) Math.min(page.limit(), Integer.MAX_VALUE));
        }
        List<ServiceInstance> found = query.getResultList();
        List<TaggedResource> tagged =
                tags.read(found.stream().map(ServiceInstance::resource).toList());
        List<Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            labelled.add(new Labelled(found.get(i), tagged.get(i)));
        }
        boolean isWhole = start == 0 && (page.limit() <= 0 || found.size() < page.limit());
        return new Found(
                isWhole ? found.size() : entities.createQuery(count(filter)).getSingleResult(), labelled);
    }

    private CriteriaQuery<ServiceInstance> select(Restriction filter, boolean newestFirst) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<ServiceInstance> query = criteria.createQuery(ServiceInstance.class);
        Root<ServiceInstance> instance = query.from(ServiceInstance.class);
        instance.fetch("resource");
        Path<Long> age = instance.get("resourceId");
        return query.select(instance)
                .where(filter.on(query, instance, criteria))
                .orderBy(newestFirst ? criteria.desc(age) : criteria.asc(age));
    }

    private CriteriaQuery<Long> count(Restriction filter) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        Root<ServiceInstance> instance = query.from(ServiceInstance.class);
        return query.select(criteria.count(instance)).where(filter.on(query, instance, criteria));
    }

    /** Which instances are asked for. */
    interface Restriction {
        Predicate on(AbstractQuery<?> query, Root<ServiceInstance> instance, CriteriaBuilder criteria);
    }

    /** An instance and its labels. */
    record Labelled(ServiceInstance instance, TaggedResource tagged) {}

    /**
     * What a list found.
     *
     * @param count how many there are, on this page or not
     */
    record Found(long count, List<Labelled> page) {}
}

package dev.tagmock.blueking;

import dev.tagmock.tag.TagService;
import dev.tagmock.tag.TaggedResource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists service instances with their labels. */
@Component
class ServiceInstanceQueries {
    private final EntityManager entities;
    private final TagService tags;

    ServiceInstanceQueries(EntityManager entities, TagService tags) {
        this.entities = entities;
        this.tags = tags;
    }

    /** A page of those that the filter lets through, in the order in which they came to exist, and how many it lets through. */
    @Transactional(readOnly = true)
    public ServiceInstanceList list(ServiceInstanceFilter filter, Paging page) {
        int start = (int) Math.min(page.start(), Integer.MAX_VALUE);
        TypedQuery<ServiceInstance> query = entities.createQuery(select(filter)).setFirstResult(start);
        if (page.limit() > 0) {
            query.setMaxResults((int) page.limit());
        }
        List<ServiceInstance> found = query.getResultList();
        List<TaggedResource> tagged =
                tags.read(found.stream().map(ServiceInstance::resource).toList());
        List<ServiceInstanceView> views = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            views.add(ServiceInstanceView.of(found.get(i), tagged.get(i)));
        }
        return new ServiceInstanceList(entities.createQuery(count(filter)).getSingleResult(), views);
    }

    private CriteriaQuery<ServiceInstance> select(ServiceInstanceFilter filter) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<ServiceInstance> query = criteria.createQuery(ServiceInstance.class);
        Root<ServiceInstance> instance = query.from(ServiceInstance.class);
        instance.fetch("resource");
        return query.where(filter.on(instance, criteria)).orderBy(criteria.asc(instance.get("resourceId")));
    }

    private CriteriaQuery<Long> count(ServiceInstanceFilter filter) {
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = criteria.createQuery(Long.class);
        Root<ServiceInstance> instance = query.from(ServiceInstance.class);
        return query.select(criteria.count(instance)).where(filter.on(instance, criteria));
    }
}

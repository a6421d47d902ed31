package dev.tagmock.blueking;

import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.TagSelector;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;

/**
 * Service instances as people look for them.
 *
 * @param text what id or name has somewhere in it, in whatever case; empty for any
 */
record ServiceInstanceText(long bizId, String text, List<TagSelector> selectors)
        implements ServiceInstanceQueries.Restriction {
    @Override
    public Predicate on(AbstractQuery<?> query, Root<ServiceInstance> instance, CriteriaBuilder criteria) {
        Predicate found = text.isEmpty()
                ? criteria.conjunction()
                : criteria.or(
                        ResourceFinder.contains(instance.get("name"), text, criteria),
                        ResourceFinder.contains(instance.get("instanceId").cast(String.class), text, criteria));
        return criteria.and(
                criteria.equal(instance.get("bizId"), bizId),
                found,
                TagSelector.all(selectors, query, instance, instance.get("resourceId"), criteria));
    }
}

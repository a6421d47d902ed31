package dev.tagmock.blueking;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which service instances a list is of.
 *
 * @param moduleId 0 stands for any
 * @param hostIds none stands for any
 */
record ServiceInstanceFilter(long bizId, long moduleId, Collection<Long> hostIds) {
    Predicate on(Root<ServiceInstance> instance, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(criteria.equal(instance.get("bizId"), bizId));
        if (moduleId != 0) {
            all.add(criteria.equal(instance.get("moduleId"), moduleId));
        }
        if (!hostIds.isEmpty()) {
            all.add(instance.get("hostId").in(hostIds));
        }
        return criteria.and(all);
    }
}

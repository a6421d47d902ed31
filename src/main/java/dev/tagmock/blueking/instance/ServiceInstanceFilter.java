package dev.tagmock.blueking.instance;

import dev.tagmock.blueking.CmdbError;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.TagSelector;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which service instances a list is of, and in which order. A list that is null leaves out none.
 *
 * @param moduleId 0 stands for any
 */
record ServiceInstanceFilter(
        long bizId,
        long moduleId,
        @Nullable Collection<Long> hostIds,
        @Nullable Collection<Long> ids,
        List<TagSelector> selectors,
        ServiceInstanceOrder order)
        implements Specification<Resource> {

    // What a statement of ours has room for.
    static final int MOST_SELECTORS = 100;
    static final int MOST_VALUES = 5_000;

    ServiceInstanceFilter {
        if (selectors.size() > MOST_SELECTORS || asked(hostIds, ids, selectors) > MOST_VALUES) {
            // The vendor's database finds out and fails, if at a size of its own.
            throw CmdbError.READ_FAILED.rejected();
        }
    }

    private static long asked(
            @Nullable Collection<Long> hostIds, @Nullable Collection<Long> ids, List<TagSelector> selectors) {
        return (hostIds == null ? 0 : hostIds.size())
                + (ids == null ? 0 : ids.size())
                + selectors.stream()
                        .mapToLong(selector -> selector.values().size())
                        .sum();
    }

    @Override
    public Predicate toPredicate(Root<Resource> resource, @Nullable CriteriaQuery<?> query, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(criteria.equal(resource.get("owner"), Long.toString(bizId)));
        if (moduleId == 0 && hostIds == null) {
            all.add(criteria.equal(resource.get("namespace"), ServiceInstances.NAMESPACE));
        } else {
            // Says the namespace, too, and leaves the planner no other index than that of modules or hosts.
            all.addAll(placed(criteria.treat(resource, ServiceInstance.class), criteria));
        }
        if (ids != null) {
            all.add(oneOf(
                    resource.get("address"),
                    ids.stream().map(ServiceInstances::address).toList(),
                    criteria));
        }
        all.addAll(TagSelector.all(selectors, resource, criteria));
        if (query != null && query.getResultType() != Long.class) {
            query.orderBy(order.of(resource, criteria));
        }
        return criteria.and(all);
    }

    private List<Predicate> placed(Root<ServiceInstance> instance, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        if (moduleId != 0) {
            all.add(criteria.equal(instance.get("moduleId"), moduleId));
        }
        if (hostIds != null) {
            all.add(oneOf(instance.get("hostId"), hostIds, criteria));
        }
        return all;
    }

    private static <T> Predicate oneOf(Path<T> path, Collection<T> values, CriteriaBuilder criteria) {
        return values.isEmpty() ? criteria.disjunction() : path.in(values);
    }
}

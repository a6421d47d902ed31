package dev.tagmock.tag;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which of a namespace's resources that belong to its owner are looked for; all conditions hold together.
 *
 * @param text what name or title has somewhere in it, in whatever case; empty for any
 * @param selectors tags to have or to lack
 */
public record ResourceQuery(Namespace namespace, String text, List<TagSelector> selectors)
        implements Specification<Resource> {
    @Override
    public Predicate toPredicate(Root<Resource> resource, @Nullable CriteriaQuery<?> query, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(criteria.equal(resource.get("namespace"), namespace.name()));
        all.add(criteria.equal(resource.get("owner"), namespace.owner()));
        if (!text.isEmpty()) {
            all.add(criteria.or(contains(resource.get("name"), criteria), contains(resource.get("title"), criteria)));
        }
        all.addAll(TagSelector.all(selectors, resource, criteria));
        return criteria.and(all);
    }

    private Predicate contains(Expression<String> column, CriteriaBuilder criteria) {
        return criteria.gt(criteria.locate(criteria.lower(column), text.toLowerCase(Locale.ROOT)), 0);
    }
}

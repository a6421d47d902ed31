package dev.tagmock.tag;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Picks resources by one of their tags, in the database.
 *
 * @param key the tag's key, taken literally
 * @param values the values asked for; none stands for any value
 * @param wanted whether resources with such a tag are picked, or those without: the latter may have the key with
 *     another value, or not at all
 */
public record TagSelector(String key, Collection<String> values, boolean wanted) {
    /** H2 weighs every order of up to seven tables, and gambles beyond. */
    private static final int MOST_JOINS = 4;

    /** Resources that have the key, with one of these values if there are any. */
    public static TagSelector having(String key, Collection<String> values) {
        return new TagSelector(key, values, true);
    }

    /** Resources that do not have the key or, if there are values, have it with another. */
    public static TagSelector lacking(String key, Collection<String> values) {
        return new TagSelector(key, values, false);
    }

    /**
     * Restricts a query to what all of these pick.
     *
     * @param root what is queried
     * @param resourceId where in it the resource's {@link Resource#id()} is
     * @return what has to hold besides
     */
    public static Predicate all(
            List<TagSelector> selectors,
            AbstractQuery<?> query,
            From<?, ?> root,
            Expression<Long> resourceId,
            CriteriaBuilder criteria) {
        List<Predicate> conditions = new ArrayList<>();
        int joins = 0;
        for (TagSelector selector : selectors) {
            if (selector.wanted && joins < MOST_JOINS) {
                joins++;
                conditions.add(selector.joined(root, resourceId, criteria));
            } else {
                Predicate present = selector.present(query, resourceId, criteria);
                conditions.add(selector.wanted ? present : criteria.not(present));
            }
        }
        return criteria.and(conditions);
    }

    /**
     * The database can start from the index of tags and never see what does not match. A resource has a key once at most,
     * so that joining does not repeat it.
     */
    private Predicate joined(From<?, ?> root, Expression<Long> resourceId, CriteriaBuilder criteria) {
        Join<?, Tag> tag = root.join(Tag.class);
        tag.on(isTagOf(resourceId, tag, criteria));
        return switch (values.size()) {
            case 0 -> criteria.conjunction();
            case 1 -> tag.get("value").in(values);
            // Wrapped: H2 would rather walk the index of values once for each resource than look up the resource's tag.
            default -> criteria.coalesce(tag.get("value"), "").in(values);
        };
    }

    /** Asked of each resource that is left. For what must be absent: an outer join would bind the planner to begin there. */
    private Predicate present(AbstractQuery<?> query, Expression<Long> resourceId, CriteriaBuilder criteria) {
        Subquery<Integer> tags = query.subquery(Integer.class);
        Root<Tag> tag = tags.from(Tag.class);
        Predicate isTag = isTagOf(resourceId, tag, criteria);
        // Values wrapped, so that the one index in question is that of the resource's own tags.
        Expression<String> value = criteria.coalesce(tag.get("value"), "");
        tags.select(criteria.literal(1)).where(values.isEmpty() ? isTag : criteria.and(isTag, value.in(values)));
        return criteria.exists(tags);
    }

    private Predicate isTagOf(Expression<Long> resourceId, From<?, Tag> tag, CriteriaBuilder criteria) {
        return criteria.and(
                criteria.equal(tag.get("id").get("resourceId"), resourceId),
                criteria.equal(tag.get("id").get("key"), key));
    }
}

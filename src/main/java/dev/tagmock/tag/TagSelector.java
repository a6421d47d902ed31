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
    /** Resources that have the key, with one of these values if there are any. */
    public static TagSelector having(String key, Collection<String> values) {
        return new TagSelector(key, values, true);
    }

    /** Resources that do not have the key or, if there are values, have it with another. */
    public static TagSelector lacking(String key, Collection<String> values) {
        return new TagSelector(key, values, false);
    }

    /**
     * Restricts a query to what this picks.
     *
     * @param root what is queried
     * @param resourceId where in it the resource's {@link Resource#id()} is
     * @return what has to hold besides
     */
    public Predicate on(
            AbstractQuery<?> query, From<?, ?> root, Expression<Long> resourceId, CriteriaBuilder criteria) {
        if (wanted) {
            // A join, for the database can start from the index of tags and never see what does not match.
            Join<?, Tag> tag = root.join(Tag.class);
            tag.on(criteria.equal(tag.get("id").get("resourceId"), resourceId));
            return matches(tag, criteria);
        }
        Subquery<Integer> present = query.subquery(Integer.class);
        Root<Tag> tag = present.from(Tag.class);
        present.select(criteria.literal(1))
                .where(criteria.equal(tag.get("id").get("resourceId"), resourceId), matches(tag, criteria));
        return criteria.not(criteria.exists(present));
    }

    private Predicate matches(From<?, Tag> tag, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(criteria.equal(tag.get("id").get("key"), key));
        if (!values.isEmpty()) {
            all.add(tag.get("value").in(values));
        }
        return criteria.and(all);
    }
}

package dev.tagmock.tag;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Picks resources by one of their tags, in the database.
 *
 * @param key the tag's key, taken literally
 * @param values the values asked for; none stands for any value
 * @param wanted whether resources with such a tag are picked, or those without: the latter may have the key with
 *     another value, or not at all
 */
public record TagSelector(String key, Collection<String> values, boolean wanted) {
    /** So many values are looked for one by one; of more, each would cost every resource more than all do together. */
    private static final int FEW = 20;

    /** Resources that have the key, with one of these values if there are any. */
    public static TagSelector having(String key, Collection<String> values) {
        return new TagSelector(key, values, true);
    }

    /** Resources that do not have the key or, if there are values, have it with another. */
    public static TagSelector lacking(String key, Collection<String> values) {
        return new TagSelector(key, values, false);
    }

    /** What has to hold for a resource that all of these pick. */
    public static List<Predicate> all(List<TagSelector> selectors, Root<Resource> resource, CriteriaBuilder criteria) {
        Expression<String> tags = criteria.coalesce(resource.get("tags"), "");
        return selectors.stream().map(selector -> selector.on(tags, criteria)).toList();
    }

    /** What has to hold for a resource without any tag. */
    public static Predicate none(Root<Resource> resource, CriteriaBuilder criteria) {
        return criteria.equal(criteria.coalesce(resource.get("tags"), TagDocument.EMPTY), TagDocument.EMPTY);
    }

    private Predicate on(Expression<String> tags, CriteriaBuilder criteria) {
        Predicate present;
        if (values.isEmpty()) {
            present = contains(tags, TagDocument.lineStart(key), criteria);
        } else if (values.size() <= FEW) {
            present = criteria.or(
                    lines().map(line -> contains(tags, line, criteria)).toList());
        } else {
            present = isOneOfMany(tags, criteria);
        }
        return wanted ? present : criteria.not(present);
    }

    /** Looks for the key's line in one text of all that are wanted. */
    private Predicate isOneOfMany(Expression<String> tags, CriteriaBuilder criteria) {
        String start = TagDocument.lineStart(key);
        Expression<String> fromLine = criteria.substring(tags, criteria.sum(criteria.locate(tags, start), 1));
        Expression<String> line = criteria.substring(fromLine, criteria.literal(1), criteria.locate(fromLine, "\n"));
        Expression<String> all = ((HibernateCriteriaBuilder) criteria).value(lines().collect(Collectors.joining()));
        return criteria.and(
                contains(tags, start, criteria), criteria.gt(criteria.locate(all, criteria.concat("\n", line)), 0));
    }

    private Stream<String> lines() {
        return values.stream().map(value -> TagDocument.line(key, value));
    }

    private static Predicate contains(Expression<String> tags, String part, CriteriaBuilder criteria) {
        return criteria.gt(criteria.locate(tags, part), 0);
    }
}

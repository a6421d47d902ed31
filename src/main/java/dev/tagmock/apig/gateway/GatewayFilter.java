package dev.tagmock.apig.gateway;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceQuery;
import dev.tagmock.tag.TagSelector;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which of a project's gateways are asked for; all conditions hold together.
 *
 * @param id the only one asked for, or null
 * @param nameStart what the gateway's name begins with; empty for any
 * @param namePart what it has somewhere in it; empty for any
 * @param untagged whether only gateways without any tag are asked for
 * @param selectors tags to have
 */
public record GatewayFilter(
        Namespace project,
        @Nullable String id,
        String nameStart,
        String namePart,
        boolean untagged,
        List<TagSelector> selectors)
        implements Specification<Resource> {
    private static final char ESCAPE = '!';

    @Override
    public Predicate toPredicate(Root<Resource> gateway, @Nullable CriteriaQuery<?> query, CriteriaBuilder criteria) {
        List<Predicate> all = new ArrayList<>();
        all.add(new ResourceQuery(project, "", selectors).toPredicate(gateway, query, criteria));
        if (id != null) {
            all.add(criteria.equal(gateway.get("name"), id));
        }
        Expression<String> name = criteria.coalesce(gateway.get("title"), gateway.get("name"));
        if (!nameStart.isEmpty()) {
            all.add(criteria.like(name, escape(nameStart) + "%", ESCAPE));
        }
        if (!namePart.isEmpty()) {
            all.add(criteria.like(name, "%" + escape(namePart) + "%", ESCAPE));
        }
        if (untagged) {
            all.add(TagSelector.none(gateway, criteria));
        }
        return criteria.and(all);
    }

    private static String escape(String text) {
        return text.replaceAll("([%_" + ESCAPE + "])", ESCAPE + "$1");
    }
}

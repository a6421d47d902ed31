package dev.tagmock.blueking.instance;

import dev.tagmock.tag.Resource;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order that a client asks for (instances contract, section 12.4).
 *
 * @param sort names of fields with commas between them, each with a hyphen in front for the greatest first; a field that instances do not have
 *     orders nothing
 */
record ServiceInstanceOrder(String sort) {
    /** The order in which instances came to exist, or its reverse, as the list has it. */
    static final ServiceInstanceOrder USUAL = new ServiceInstanceOrder("");

    /** What a query is to be ordered by; instances that are equal come as they came to exist. */
    List<Order> of(Root<Resource> resource, CriteriaBuilder criteria) {
        List<Order> wanted = Stream.of(sort.split(","))
                .flatMap(field -> by(field.strip(), resource, criteria))
                .toList();
        return wanted.isEmpty()
                ? wanted
                : Stream.concat(wanted.stream(), Stream.of(criteria.asc(resource.get("id"))))
                        .toList();
    }

    private static Stream<Order> by(String field, Root<Resource> resource, CriteriaBuilder criteria) {
        boolean descending = field.startsWith("-");
        return expressions(descending ? field.substring(1) : field, resource, criteria)
                .map(expression -> descending ? criteria.desc(expression) : criteria.asc(expression));
    }

    private static Stream<Expression<?>> expressions(String field, Root<Resource> resource, CriteriaBuilder criteria) {
        Root<ServiceInstance> instance = criteria.treat(resource, ServiceInstance.class);
        return switch (field) {
            // A number without leading zeros: the longer, the greater.
            case "id" -> Stream.of(criteria.length(resource.get("name")), resource.get("name"));
            case "name" -> Stream.of(resource.get("title"));
            case "create_time" -> Stream.of(resource.get("createdAt"));
            case "bk_module_id" -> Stream.of(instance.get("moduleId"));
            case "bk_host_id" -> Stream.of(instance.get("hostId"));
            case "last_time" -> Stream.of(instance.get("lastTime"));
            case "creator", "modifier" -> Stream.of(instance.get(field));
            default -> Stream.of();
        };
    }
}

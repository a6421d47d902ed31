package dev.tagmock.apig;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.WireName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies into wire types, and names the parameter at fault where that fails (contract, section 2). */
@Component
public class ApigBodies {
    /** Where several parameters are at fault, the first of these is named. */
    private static final List<String> ORDER = List.of(
            "action",
            "instance_name",
            "instance_id",
            "spec_id",
            "vpc_id",
            "subnet_id",
            "security_group_id",
            "available_zone_ids",
            "description",
            "maintain_begin",
            "maintain_end",
            "bandwidth_size",
            "bandwidth_charging_mode",
            "ingress_bandwidth_size",
            "ingress_bandwidth_charging_mode",
            "loadbalancer_provider",
            "vpcep_service_name",
            "enterprise_project_id",
            "eip_id",
            "elb_id",
            "ipv6_enable",
            "without_any_tag",
            "sys_tags",
            "tags",
            "matches",
            "key",
            "values",
            "value");

    /** What the vendor's errors call otherwise than its bodies. */
    private static final Map<String, String> NAMES =
            Map.of("maintain_begin", "maintainBegin", "maintain_end", "maintainEnd");

    /** Most items that any list in this API may have. */
    public static final int LONGEST_LIST = 20;

    /** The constraints of a create where it must name existing resources. */
    public interface Declared {}

    private final JsonMapper json;
    private final Validator validator;

    ApigBodies(JsonMapper json, Validator validator) {
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.validator = validator;
    }

    /**
     * The body as a value of that type, its annotations fulfilled.
     *
     * @param groups of the constraints that count
     * @throws IOException if it cannot be read
     * @throws Rejected naming the parameter at fault, {@code body} if it is not a JSON object
     */
    <T> T read(Exchange exchange, Class<T> type, Class<?>... groups) throws IOException {
        JsonNode tree = parse(exchange);
        Map<String, Rejected> mistakes = new HashMap<>();
        Set<String> unread = new HashSet<>();
        T value = null;
        while (value == null) {
            try {
                value = Objects.requireNonNull(json.treeToValue(tree, type));
            } catch (JacksonException e) {
                // What is of another type is left out, so that what else is wrong can be told, too.
                String field = e.getPath().isEmpty() ? null : e.getPath().get(0).getPropertyName();
                mistakes.putIfAbsent(parameter(e), badParameter(parameter(e)).because(JsonMistake.of(e)));
                if (field == null || ((ObjectNode) tree).remove(field) == null) {
                    throw first(mistakes);
                }
                unread.add(field);
            }
        }
        validator.validate(value, groups).stream()
                .sorted(Comparator.comparing(violation -> path(violation)))
                .filter(violation -> !unread.contains(path(violation).split("[.\\[]", 2)[0]))
                .forEach(violation -> mistakes.putIfAbsent(parameter(violation), mistake(violation)));
        if (!mistakes.isEmpty()) {
            throw first(mistakes);
        }
        return value;
    }

    private static Rejected first(Map<String, Rejected> mistakes) {
        return ORDER.stream()
                .map(mistakes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> mistakes.values().iterator().next());
    }

    private JsonNode parse(Exchange exchange) throws IOException {
        try {
            // By way of a tree, where the last of a repeated key wins and all of the text is read before any of it
            // counts.
            JsonNode tree = json.readTree(exchange.body().text());
            if (tree.isObject()) {
                shorten(tree);
                return tree;
            }
        } catch (JacksonException e) {
            throw badParameter("body").because(JsonMistake.of(e));
        } catch (CharacterCodingException e) {
            throw badParameter("body").because("not UTF-8");
        }
        throw badParameter("body").because("mistake at body");
    }

    /** Cuts lists that are too long to ones still too long, which cost no more than others to reject. */
    private static void shorten(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST + 1) {
                list.remove(list.size() - 1);
            }
        }
        node.forEach(ApigBodies::shorten);
    }

    private static Rejected badParameter(String name) {
        return ApigError.BAD_PARAMETER.rejected(NAMES.getOrDefault(name, name));
    }

    private static Rejected mistake(ConstraintViolation<?> violation) {
        String parameter = parameter(violation);
        boolean isMissing = violation.getConstraintDescriptor().getAnnotation() instanceof NotEmpty;
        Rejected rejected = isMissing && parameter.equals("available_zone_ids")
                ? ApigError.NO_ZONE.rejected()
                : badParameter(parameter);
        return rejected.because("mistake at " + path(violation));
    }

    /** As bodies have it: of fields without a name of their own the validator knows those of fixtures. */
    private static String path(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replace(WireName.NONE + ".", "")
                .replace('-', '_');
    }

    /** The innermost property on the way to the mistake; an item of {@code tags} has no name of its own. */
    private static String parameter(JacksonException e) {
        String name = "body";
        for (JacksonException.Reference step : e.getPath()) {
            name = step.getPropertyName() == null ? name : step.getPropertyName();
        }
        return name;
    }

    private static String parameter(ConstraintViolation<?> violation) {
        String name = "body";
        for (Path.Node step : violation.getPropertyPath()) {
            boolean item = step.getName() == null || step.getName().startsWith("<");
            name = item ? name : step.getName().replace('-', '_');
        }
        return name;
    }
}

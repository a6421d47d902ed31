package dev.tagmock.apig;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reads bodies into wire types, and names the parameter at fault where that fails (contract, section 2). */
@Component
class ApigBodies {
    /** Where several parameters are at fault, the first of these is named. */
    private static final List<String> ORDER = List.of(
            "action", "instance_name", "instance_id", "without_any_tag", "tags", "matches", "key", "values", "value");

    /** Most items that any list in this API may have. */
    static final int LONGEST_LIST = 20;

    private final JsonMapper json;
    private final Validator validator;

    ApigBodies(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The body as a value of that type, its annotations fulfilled.
     *
     * @throws IOException if it cannot be read
     * @throws Rejected naming the parameter at fault, {@code body} if it is not a JSON object
     */
    <T> T read(Exchange exchange, Class<T> type) throws IOException {
        T value = parse(exchange, type);
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            Set<String> broken = violations.stream().map(ApigBodies::parameter).collect(Collectors.toSet());
            String first = ORDER.stream().filter(broken::contains).findFirst().orElse("body");
            throw badParameter(first)
                    .because(violations.stream()
                            .filter(violation -> parameter(violation).equals(first))
                            .map(violation -> "mistake at " + violation.getPropertyPath())
                            .min(Comparator.naturalOrder())
                            .orElse(""));
        }
        return value;
    }

    private <T> T parse(Exchange exchange, Class<T> type) throws IOException {
        try {
            // By way of a tree, where the last of a repeated key wins and all of the text is read before any of it
            // counts.
            JsonNode tree = json.readTree(exchange.body().text());
            shorten(tree);
            @Nullable T value = json.treeToValue(tree, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw badParameter(parameter(e)).because(JsonMistake.of(e));
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
        return ApigError.BAD_PARAMETER.rejected(name);
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
            name = item ? name : step.getName();
        }
        return name;
    }
}

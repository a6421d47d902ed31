package dev.tagmock.control.record;

import dev.tagmock.api.Scope;
import dev.tagmock.control.SecretNames;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts placeholders in place of ids, secrets and times: <code>{some_id}</code>, <code>{#some_id}</code> where it is a
 * number. Within one scope an id has the same placeholder everywhere, so that calls that belong together can be played again with other
 * ids.
 */
class Placeholders {
    private static final String SECRET = "{secret}";
    private static final Pattern ID = Pattern.compile("(?:.*_)?ids?");
    private static final Pattern TIME = Pattern.compile("(?:.*_)?(?:time|at)");

    private final Scope scope;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Placeholders(Scope scope) {
        this.scope = scope;
    }

    /** A path whose variables a pattern names; as it is where it has none. */
    String path(String path, String pattern) {
        String[] parts = path.split("/", -1);
        String[] variables = pattern.split("/", -1);
        for (int i = 0; i < parts.length && parts.length == variables.length; i++) {
            if (variables[i].startsWith("{")) {
                parts[i] = "{" + name(variables[i].substring(1, variables[i].length() - 1), parts[i]) + "}";
            }
        }
        return String.join("/", parts);
    }

    /** A query, percent-encoded as it was sent. */
    String query(String query) {
        return Stream.of(query.split("&", -1)).map(this::pair).collect(Collectors.joining("&"));
    }

    private String pair(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        if (end < 0 || end == pair.length() - 1) {
            return pair;
        }
        if (SecretNames.isSecret(pair)) {
            return name + "=" + SECRET;
        }
        return ID.matcher(name).matches() ? name + "={" + name(name, pair.substring(end + 1)) + "}" : pair;
    }

    /** What was sent in a body. */
    JsonNode request(JsonNode body) {
        return node("", body, false);
    }

    /** What was answered: its times are placeholders, too. */
    JsonNode response(JsonNode body) {
        return node("", body, true);
    }

    private JsonNode node(String field, JsonNode value, boolean answer) {
        if (SecretNames.isSecret(field) && !value.isNull()) {
            return text(SECRET);
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, member) -> copy.set(name, node(name, member, answer)));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            // A list of numbers without a name of its own is one of ids, of what was created.
            list.forEach(element -> copy.add(node(element.isIntegralNumber() ? "id" : field, element, answer)));
            return copy;
        }
        if (value.isNull()
                || value.isBoolean()
                || (value.isString() && value.stringValue().isEmpty())) {
            return value;
        }
        if (ID.matcher(field).matches()) {
            return placeholder(value, name(field, value.asString()));
        }
        if (answer && TIME.matcher(field).matches()) {
            return placeholder(value, "time");
        }
        if (value.isString() && names.containsKey(value.stringValue())) {
            // Nameless things are called by their ids.
            return placeholder(value, name(field, value.stringValue()));
        }
        return value.isString() && isComposed(value.stringValue()) ? text(SECRET) : value;
    }

    /** A text can have names and values of its own. */
    private static boolean isComposed(String text) {
        return (text.indexOf(':') >= 0 || text.indexOf('=') >= 0) && SecretNames.isSecret(text);
    }

    private static JsonNode placeholder(JsonNode value, String name) {
        return text((value.isNumber() ? "{#" : "{") + name + "}");
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private String name(String field, String id) {
        boolean isText = !id.chars().allMatch(Character::isDigit);
        if (id.equals(scope.id()) && (isText || field.equals(scope.kind()))) {
            return scope.kind();
        }
        String singular = field.endsWith("ids") ? field.substring(0, field.length() - 1) : field;
        return names.computeIfAbsent(id, unseen -> {
            int count = counts.merge(singular, 1, Integer::sum);
            return singular + (count == 1 ? "" : "_" + count);
        });
    }
}

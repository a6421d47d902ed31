package dev.tagmock.control.record;

import dev.tagmock.control.SecretNames;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts placeholders in place of the ids, secrets and times of one call: <code>{some_id}</code>, <code>{#some_id}</code> where it is a
 * number. Within one scope an id has the same placeholder everywhere, so that calls that belong together can be played again with other
 * ids.
 *
 * @param ids those of the scope
 * @param operation the call's
 */
record Placeholders(RecordedIds ids, String operation) {
    private static final String SECRET = "{secret}";
    private static final Pattern ID = Pattern.compile("(?:.*_)?ids?");

    /** Nothing, and the words of a vendor's list. */
    private static final Pattern NO_ID = Pattern.compile("0|[A-Z]+(?:_[A-Z0-9]+)*");

    /** What is answered may have ids in fields that are not called so. */
    private static final Pattern HEX_ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern NAME = Pattern.compile("(?:.*_)?name");
    private static final Pattern TIME = Pattern.compile("(?:.*_)?(?:time|at)");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern PART = Pattern.compile("[\\p{Alnum}_-]+");

    /** A path whose variables a pattern names; ids that are known are replaced even where it has none. */
    String path(String path, String pattern) {
        String[] parts = path.split("/", -1);
        String[] variables = pattern.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean isVariable = parts.length == variables.length && variables[i].startsWith("{");
            parts[i] = isVariable
                    ? "{" + ids.name(variables[i].substring(1, variables[i].length() - 1), parts[i], operation) + "}"
                    : parts(parts[i]);
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
        String value = pair.substring(end + 1);
        return isId(name, value) ? name + "={" + ids.name(name, value, operation) + "}" : parts(pair);
    }

    /** What was sent in a body. */
    JsonNode request(JsonNode body) {
        return node("", body, false);
    }

    /** What was answered: its times and addresses are placeholders, too. */
    JsonNode response(JsonNode body) {
        // A text may have an id that comes after it.
        node("", body, true);
        return node("", body, true);
    }

    private JsonNode node(String field, JsonNode value, boolean answer) {
        if (SecretNames.isSecret(field) && !value.isNull()) {
            return node(SECRET);
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, member) -> copy.set(name, node(name, member, answer)));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            // A list of numbers that is called otherwise is one of ids, of what was created.
            boolean isOfIds = ID.matcher(field).matches();
            list.forEach(
                    element -> copy.add(node(element.isIntegralNumber() && !isOfIds ? "id" : field, element, answer)));
            return copy;
        }
        if (!value.isString() && !value.isNumber()) {
            return value;
        }
        String given = value.asString();
        if (isId(field, given) || (answer && HEX_ID.matcher(given).matches())) {
            return node((value.isNumber() ? "{#" : "{") + ids.name(field, given, operation) + "}");
        }
        if (answer && TIME.matcher(field).matches()) {
            return node(value.isNumber() ? "{#time}" : "{time}");
        }
        if (value.isNumber()) {
            return value;
        }
        if (answer && ADDRESS.matcher(given).matches()) {
            return node("{address}");
        }
        return node(
                answer && NAME.matcher(field).matches()
                        // Nameless things are called by their ids.
                        ? ids.known(given).map(name -> "{" + name + "}").orElseGet(() -> text(field, given))
                        : answer ? text(field, given) : text(given));
    }

    private static JsonNode node(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static boolean isId(String field, String value) {
        return !value.isEmpty()
                && ID.matcher(field).matches()
                && !NO_ID.matcher(value).matches();
    }

    /** A text can have names and values of its own, and ids. */
    private String text(String text) {
        boolean isComposed = text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
        return isComposed && SecretNames.isSecret(text) ? SECRET : parts(text);
    }

    /** An answer's, which may have ids that no field has. */
    private String text(String field, String text) {
        PART.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(part -> HEX_ID.matcher(part).matches())
                .forEach(id -> ids.name(field, id, operation));
        return text(text);
    }

    private String parts(String text) {
        return PART.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(ids.knownPart(part.group())
                        .map(name -> "{" + name + "}")
                        .orElse(part.group())));
    }
}

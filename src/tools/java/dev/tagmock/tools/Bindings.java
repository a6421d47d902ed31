package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands for the placeholders of recorded calls: <code>{name}</code>, <code>{#name}</code> for a number. An answer gives a value to those
 * that have none yet, so that what one call creates is what the next one names.
 */
final class Bindings {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(#?)(\\w+)}");

    /** Of each there are many values, which are not compared; what stands for a secret is no secret. */
    private static final Map<String, String> ANY =
            Map.of("time", "2000-01-01T00:00:00Z", "address", "192.0.2.1", "secret", "secret");

    private final Map<String, String> values;

    Bindings(Map<String, String> values) {
        this.values = new HashMap<>(ANY);
        this.values.putAll(values);
    }

    /** The placeholders of some calls that have no value, nor get one from the answer of a call before. */
    Set<String> open(List<RecordedCase> calls) {
        Set<String> open = new TreeSet<>();
        Set<String> known = new HashSet<>(values.keySet());
        for (RecordedCase call : calls) {
            names(call.request().path() + text(call.request().body()))
                    .filter(name -> !known.contains(name))
                    .forEach(open::add);
            names(text(call.response().body())).forEach(known::add);
        }
        return open;
    }

    private static String text(Optional<JsonNode> body) {
        return body.map(JsonNode::toString).orElse("");
    }

    private static Stream<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(2));
    }

    /** A text with values in place of placeholders. */
    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(2), found.group())));
    }

    /** A body with values in place of placeholders, numbers where they are numbers. */
    JsonNode fill(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> filled.set(name, fill(value)));
            return filled;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> filled.add(fill(item)));
            return filled;
        }
        if (!node.isString()) {
            return node;
        }
        String text = fill(node.stringValue());
        return node.stringValue().startsWith("{#") && text.matches("\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    /** What of an answer is different from the recorded one, ids and times aside. */
    List<String> differences(JsonNode recorded, JsonNode seen) {
        List<String> differences = new ArrayList<>();
        compare("body", recorded, seen, differences);
        return differences;
    }

    private void compare(String where, JsonNode recorded, JsonNode seen, List<String> differences) {
        Matcher placeholder = PLACEHOLDER.matcher(recorded.isString() ? recorded.stringValue() : "");
        if (placeholder.matches()) {
            boolean isOfType = placeholder.group(1).isEmpty() ? seen.isString() : seen.isNumber();
            String name = placeholder.group(2);
            boolean isThat = ANY.containsKey(name)
                    || values.computeIfAbsent(name, free -> seen.asString()).equals(seen.asString());
            check(where, recorded, isOfType && isThat, seen, differences);
        } else if (recorded instanceof ObjectNode object && seen instanceof ObjectNode other) {
            TreeSet<String> names = new TreeSet<>(object.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> compare(where + "." + name, object.path(name), other.path(name), differences));
        } else if (recorded instanceof ArrayNode list && seen.size() == list.size() && seen.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                compare(where + "[" + i + "]", list.get(i), seen.get(i), differences);
            }
        } else if (recorded.isString() && placeholder.find()) {
            check(
                    where,
                    recorded,
                    seen.isString() && seen.stringValue().matches(pattern(recorded.stringValue())),
                    seen,
                    differences);
        } else {
            check(where, recorded, recorded.toString().equals(seen.toString()), seen, differences);
        }
    }

    /** What a text with placeholders in it is like: known values where there are some, and something where not. */
    private String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        Matcher found = PLACEHOLDER.matcher(text);
        int end = 0;
        while (found.find()) {
            String name = found.group(2);
            pattern.append(Pattern.quote(text.substring(end, found.start())))
                    .append(
                            ANY.containsKey(name) || !values.containsKey(name)
                                    ? ".+"
                                    : Pattern.quote(values.get(name)));
            end = found.end();
        }
        return pattern.append(Pattern.quote(text.substring(end))).toString();
    }

    private void check(String where, JsonNode recorded, boolean holds, JsonNode seen, List<String> differences) {
        if (!holds) {
            differences.add(where + ": recorded " + shown(recorded) + ", saw " + shown(seen));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}

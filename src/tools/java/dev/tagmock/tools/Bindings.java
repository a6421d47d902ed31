package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String TIME = "time";

    private final Map<String, String> values;

    Bindings(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /** The placeholders of a call that have no value. */
    Set<String> open(RecordedCase.Request request) {
        Set<String> names = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(
                request.path() + request.body().map(JsonNode::toString).orElse(""));
        while (found.find()) {
            if (!values.containsKey(found.group(2))) {
                names.add(found.group(2));
            }
        }
        return names;
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
            boolean isThat = name.equals(TIME)
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
        } else {
            check(where, recorded, recorded.toString().equals(seen.toString()), seen, differences);
        }
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

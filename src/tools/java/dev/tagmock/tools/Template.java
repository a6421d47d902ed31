package dev.tagmock.tools;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Fills what a suite leaves open: {@code ${name}} is a value, of its own type where it is the whole text;
 * {@code {<repeat>: 3, <of>: x}} a list and {@code {<repeat>: 3, <text>: x}} a text of three, {@code ${i}} in them the number from 1.
 */
final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");
    private static final String REPEAT = "<repeat>";

    private Template() {}

    /** Placeholders without a value stay as they are. */
    static JsonNode fill(JsonNode node, Map<String, JsonNode> values) {
        if (node.isString()) {
            return text(node.stringValue(), values);
        }
        if (node instanceof ArrayNode list) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> filled.add(fill(item, values)));
            return filled;
        }
        if (node instanceof ObjectNode object) {
            return object.has(REPEAT) ? repeated(object, values) : object(object, values);
        }
        return node;
    }

    /** The placeholders that have no value yet. */
    static Set<String> open(JsonNode node) {
        Set<String> names = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(node.toString());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static JsonNode text(String text, Map<String, JsonNode> values) {
        Matcher found = PLACEHOLDER.matcher(text);
        if (found.matches()) {
            return values.getOrDefault(found.group(1), StringNode.valueOf(text));
        }
        return StringNode.valueOf(found.replaceAll(match -> {
            JsonNode value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value.asString());
        }));
    }

    private static JsonNode object(ObjectNode object, Map<String, JsonNode> values) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(field -> filled.set(text(field.getKey(), values).asString(), fill(field.getValue(), values)));
        return filled;
    }

    private static JsonNode repeated(ObjectNode object, Map<String, JsonNode> values) {
        int times = object.get(REPEAT).intValue();
        if (object.has("<text>")) {
            return StringNode.valueOf(object.get("<text>").asString().repeat(times));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 1; i <= times; i++) {
            JsonNode number = JsonNodeFactory.instance.numberNode(i);
            list.add(fill(fill(object.get("<of>"), Map.of("i", number)), values));
        }
        return list;
    }
}

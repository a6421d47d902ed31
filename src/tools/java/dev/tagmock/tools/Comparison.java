package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is different between an answer's body and the expected one. A text like {@code <int>} stands for any value of that type; a
 * question mark in it allows null. {@code {<each>: x}} is a list of nothing but x, {@code {<has>: [x]}} one with x among others,
 * {@code {<fields>: {a: x}}} an object that has a among others. All else is as it stands there, with exactly these fields.
 */
final class Comparison {
    private final List<String> differences = new ArrayList<>();

    static List<String> of(JsonNode expected, JsonNode seen) {
        Comparison comparison = new Comparison();
        comparison.compare("body", expected, seen);
        return comparison.differences;
    }

    private void compare(String where, JsonNode expected, JsonNode seen) {
        if (expected.isString() && expected.stringValue().matches("<[a-z0-9]+\\??>")) {
            check(where, expected.stringValue(), isOf(expected.stringValue(), seen), seen);
        } else if (expected instanceof ObjectNode object) {
            object(where, object, seen);
        } else if (expected instanceof ArrayNode list) {
            list(where, list, seen);
        } else {
            // As text: the same number is of one class in a file and of another in an answer.
            check(where, expected.toString(), expected.toString().equals(seen.toString()), seen);
        }
    }

    private void object(String where, ObjectNode expected, JsonNode seen) {
        if (expected.has("<each>") || expected.has("<has>")) {
            check(where, "a list", seen.isArray(), seen);
            int i = 0;
            for (JsonNode item : expected.has("<each>") ? seen : expected.get("<has>")) {
                if (expected.has("<each>")) {
                    compare(where + "[" + i + "]", expected.get("<each>"), item);
                } else if (seen.valueStream().noneMatch(one -> of(item, one).isEmpty())) {
                    differences.add(where + ": expected " + item + " in it");
                }
                i++;
            }
            return;
        }
        if (!seen.isObject()) {
            check(where, "an object", false, seen);
            return;
        }
        JsonNode some = expected.path("<fields>");
        JsonNode fields = some.isObject() ? some : expected;
        Set<String> names = new HashSet<>();
        fields.properties().forEach(field -> {
            names.add(field.getKey());
            JsonNode value = seen.get(field.getKey());
            boolean absent = field.getValue().toString().equals("\"<absent>\"");
            if (absent && value != null) {
                differences.add(where + "." + field.getKey() + ": not expected");
            } else if (value == null && !absent) {
                differences.add(where + "." + field.getKey() + ": expected, not there");
            } else if (value != null) {
                compare(where + "." + field.getKey(), field.getValue(), value);
            }
        });
        if (!some.isObject()) {
            seen.propertyNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> differences.add(where + "." + name + ": not expected"));
        }
    }

    private void list(String where, ArrayNode expected, JsonNode seen) {
        check(where, "a list of " + expected.size(), seen.isArray() && seen.size() == expected.size(), seen);
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            compare(where + "[" + i + "]", expected.get(i), seen.get(i));
        }
    }

    private void check(String where, String expected, boolean holds, JsonNode seen) {
        if (!holds) {
            differences.add(where + ": expected " + expected + ", saw " + seen);
        }
    }

    private static boolean isOf(String type, JsonNode seen) {
        if (type.endsWith("?>")) {
            return seen.isNull() || isOf(type.replace("?", ""), seen);
        }
        return switch (type) {
            case "<any>" -> true;
            case "<text>" -> seen.isString();
            case "<micros>" ->
                seen.isString() && seen.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            case "<hex32>" -> seen.isString() && seen.stringValue().matches("[0-9a-f]{32}");
            case "<int>" -> seen.isIntegralNumber();
            case "<bool>" -> seen.isBoolean();
            case "<list>" -> seen.isArray();
            case "<object>" -> seen.isObject();
            case "<empty>" -> seen.isContainer() && seen.isEmpty();
            default -> throw new IllegalStateException("no type " + type);
        };
    }
}

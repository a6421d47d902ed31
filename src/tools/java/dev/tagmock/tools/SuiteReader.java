package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a suite of its file: puts the named calls and answers where steps name them, as they are at an entry point. */
record SuiteReader(JsonNode file, EntryPoint entry) {
    private static final Set<String> OF_A_STEP = Set.of(
            "operation",
            "method",
            "path",
            "query",
            "headers",
            "as",
            "reads",
            "body",
            "raw",
            "expect",
            "within",
            "keep",
            "share",
            "otherwise");
    private static final Set<String> OF_A_ROW =
            Set.of("row", "section", "given", "then", "undo", "last", "when", "needs", "at", "call");

    Suite suite() {
        Map<String, Suite.Use> uses = new LinkedHashMap<>();
        file.get("uses")
                .properties()
                .forEach(use -> uses.put(
                        use.getKey(),
                        new Suite.Use(
                                use.getValue().path("type").asString("text"),
                                use.getValue().path("required").asBoolean(false),
                                use.getValue().get("what").asString())));
        List<Suite.Row> rows = new ArrayList<>();
        for (JsonNode group : file.get("groups")) {
            for (JsonNode row : group.get("rows")) {
                ObjectNode whole = (ObjectNode) group.deepCopy();
                whole.remove("rows");
                whole.setAll((ObjectNode) row);
                if (entry.isIn(whole.path("at"))) {
                    rows.add(row(whole));
                }
            }
        }
        Map<String, String> with = new LinkedHashMap<>();
        file.path("with")
                .properties()
                .forEach(word -> with.put(word.getKey(), word.getValue().asString()));
        return new Suite(uses, with, steps(file.path("first")), rows, steps(file.path("undo")));
    }

    private Suite.Row row(ObjectNode row) {
        List<ObjectNode> steps = new ArrayList<>(List.of(step(row)));
        steps.addAll(steps(row.path("then")));
        return new Suite.Row(
                row.get("section").asString(),
                row.get("row").asString(),
                words(row.path("when")),
                words(row.path("needs")),
                steps(row.path("given")),
                steps,
                steps(row.path("undo")),
                steps(row.path("last")));
    }

    private static Set<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ObjectNode> steps(JsonNode list) {
        return list.valueStream().map(this::step).toList();
    }

    private ObjectNode step(JsonNode given) {
        ObjectNode step = (ObjectNode) given.deepCopy();
        ObjectNode whole =
                (ObjectNode) named("calls", step.path("call").asString()).deepCopy();
        entry.route(whole);
        OF_A_STEP.forEach(field -> {
            if (step.has(field)) {
                whole.set(field, step.remove(field));
            }
        });
        whole.set("expect", answer(whole.get("expect")));
        OF_A_ROW.forEach(step::remove);
        return (ObjectNode) Template.fill(whole, arguments(step));
    }

    private JsonNode answer(JsonNode expect) {
        String name = expect.isString() ? expect.asString() : expect.path("is").asString();
        JsonNode answer = name.isEmpty() ? expect : named("answers", name).deepCopy();
        entry.envelop(answer);
        return expect.has("is") ? Template.fill(answer, arguments(expect)) : answer;
    }

    private JsonNode named(String kind, String name) {
        JsonNode found = file.path(kind).path(name);
        if (found.isMissingNode()) {
            throw new IllegalStateException("no " + name + " among " + kind);
        }
        return found;
    }

    private static Map<String, JsonNode> arguments(JsonNode object) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        object.properties().forEach(field -> arguments.put(field.getKey(), field.getValue()));
        return arguments;
    }
}

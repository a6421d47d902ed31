package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rows of one contract, as its file in the resources has them; that file's head says how it is written.
 *
 * @param uses what the user has to name, with what it is
 * @param first what has to be so before anything is changed
 * @param undo what takes away all that rows can leave, whatever they have left
 */
record Suite(Map<String, Use> uses, List<ObjectNode> first, List<Row> rows, List<ObjectNode> undo) {
    private static final Set<String> OF_A_STEP = Set.of(
            "operation",
            "method",
            "path",
            "query",
            "headers",
            "anonymous",
            "reads",
            "body",
            "raw",
            "expect",
            "keep",
            "otherwise");
    private static final Set<String> OF_A_ROW = Set.of("row", "section", "given", "then", "undo", "when", "call");

    /**
     * @param type {@code text} or {@code number}
     * @param required whether nothing can be played without it
     */
    record Use(String type, boolean required, String what) {}

    /**
     * @param when words by which the row can be left out
     * @param given comes before: the row is blocked if it is answered otherwise
     * @param steps the row itself
     */
    record Row(
            String section,
            String name,
            Set<String> when,
            List<ObjectNode> given,
            List<ObjectNode> steps,
            List<ObjectNode> undo) {
        String operation() {
            return steps.get(0).path("operation").asString();
        }

        /** What keeps it from being played: words that leave it out, or names that the user could give and did not. */
        Set<String> missing(Set<String> names, Set<String> given, Set<String> without) {
            Set<String> missing = new TreeSet<>(when);
            missing.retainAll(without);
            if (missing.isEmpty()) {
                Stream.concat(given().stream(), steps.stream()).forEach(step -> missing.addAll(Template.open(step)));
                missing.retainAll(names);
                missing.removeAll(given);
            }
            return missing;
        }
    }

    static Suite of(Api api) {
        return new Reader(new YAMLMapper().readTree(Suite.class.getResourceAsStream(api.file()))).suite();
    }

    /** Puts the named calls and answers where steps name them. */
    private record Reader(JsonNode file) {
        Suite suite() {
            Map<String, Use> uses = new LinkedHashMap<>();
            file.get("uses")
                    .properties()
                    .forEach(use -> uses.put(
                            use.getKey(),
                            new Use(
                                    use.getValue().path("type").asString("text"),
                                    use.getValue().path("required").asBoolean(false),
                                    use.getValue().get("what").asString())));
            List<Row> rows = new ArrayList<>();
            for (JsonNode group : file.get("groups")) {
                for (JsonNode row : group.get("rows")) {
                    ObjectNode whole = (ObjectNode) group.deepCopy();
                    whole.remove("rows");
                    whole.setAll((ObjectNode) row);
                    rows.add(row(whole));
                }
            }
            return new Suite(uses, steps(file.path("first")), rows, steps(file.path("undo")));
        }

        private Row row(ObjectNode row) {
            List<ObjectNode> steps = new ArrayList<>(List.of(step(row)));
            steps.addAll(steps(row.path("then")));
            Set<String> when = new TreeSet<>();
            row.path("when").forEach(word -> when.add(word.asString()));
            return new Row(
                    row.get("section").asString(),
                    row.get("row").asString(),
                    when,
                    steps(row.path("given")),
                    steps,
                    steps(row.path("undo")));
        }

        private List<ObjectNode> steps(JsonNode list) {
            return list.valueStream().map(this::step).toList();
        }

        private ObjectNode step(JsonNode given) {
            ObjectNode step = (ObjectNode) given.deepCopy();
            ObjectNode whole =
                    (ObjectNode) named("calls", step.path("call").asString()).deepCopy();
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
            if (expect.isString()) {
                return named("answers", expect.asString());
            }
            return expect.has("is")
                    ? Template.fill(named("answers", expect.get("is").asString()), arguments(expect))
                    : expect;
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
}

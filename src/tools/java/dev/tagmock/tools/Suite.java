package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The rows of one contract, as its file in the resources has them; that file's head says how it is written.
 *
 * @param uses what the user has to name, with what it is
 * @param with what rows need that is only done when the user asks for it, and what it costs
 * @param first what has to be so before anything is changed
 * @param undo what takes away all that rows can leave, whatever they have left
 */
record Suite(
        Map<String, Use> uses,
        Map<String, String> with,
        List<ObjectNode> first,
        List<Row> rows,
        List<ObjectNode> undo) {
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

    /**
     * @param type {@code text} or {@code number}
     * @param required whether nothing can be played without it
     */
    record Use(String type, boolean required, String what) {}

    /**
     * @param when words by which the row can be left out
     * @param needs words for what it cannot be played without
     * @param given comes before: the row is blocked if it is answered otherwise
     * @param steps the row itself
     * @param last undoes what later rows go on to use: at the end of the run
     */
    record Row(
            String section,
            String name,
            Set<String> when,
            Set<String> needs,
            List<ObjectNode> given,
            List<ObjectNode> steps,
            List<ObjectNode> undo,
            List<ObjectNode> last) {
        String operation() {
            return steps.get(0).path("operation").asString();
        }

        /** What keeps it from being played: words that leave it out, or what the user could give and did not. */
        Set<String> missing(Terms terms, Set<String> names) {
            Set<String> missing = new TreeSet<>(when);
            missing.retainAll(terms.without());
            if (missing.isEmpty()) {
                missing.addAll(needs);
                missing.removeAll(terms.with());
            }
            if (missing.isEmpty()) {
                missing.addAll(open());
                missing.retainAll(names);
                missing.removeAll(terms.values().keySet());
            }
            return missing;
        }

        /** What it goes on to use of what earlier rows have shared. */
        Set<String> continues(Set<String> shared) {
            Set<String> continued = open();
            continued.retainAll(shared);
            steps.forEach(step -> continued.removeAll(step.path("share").propertyNames()));
            return continued;
        }

        private Set<String> open() {
            Set<String> open = new TreeSet<>();
            Stream.concat(given.stream(), steps.stream()).forEach(step -> open.addAll(Template.open(step)));
            return open;
        }
    }

    /** The names that rows give to what later rows go on to use. */
    Set<String> shared() {
        Set<String> shared = new TreeSet<>();
        rows.forEach(row ->
                row.steps().forEach(step -> shared.addAll(step.path("share").propertyNames())));
        return shared;
    }

    static Suite of(Api api, EntryPoint entry) {
        return new Reader(new YAMLMapper().readTree(Suite.class.getResourceAsStream(api.file())), entry).suite();
    }

    /** Puts the named calls and answers where steps name them. */
    private record Reader(JsonNode file, EntryPoint entry) {
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

        private Row row(ObjectNode row) {
            List<ObjectNode> steps = new ArrayList<>(List.of(step(row)));
            steps.addAll(steps(row.path("then")));
            return new Row(
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
            String name =
                    expect.isString() ? expect.asString() : expect.path("is").asString();
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
}

package dev.tagmock.tools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        return new SuiteReader(new YAMLMapper().readTree(Suite.class.getResourceAsStream(api.file())), entry).suite();
    }
}

package dev.tagmock.tools;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What a run would send, in order: nothing else is ever sent. */
record Plan(Suite suite, Terms terms) {
    private static final int SHOWN = 160;

    String text() {
        StringBuilder text = new StringBuilder("What can be named by --use:\n");
        suite.uses()
                .forEach((name, use) ->
                        text.append("  %s%s: %s\n".formatted(name, use.required() ? " (required)" : "", use.what())));
        suite.with()
                .forEach((word, what) -> text.append("--with %s%s: %s\n"
                        .formatted(word, terms.with().contains(word) ? "" : " (not asked for)", what)));
        text.append("First, and nothing is changed unless all is as expected:\n");
        steps(text, suite.first());
        List<Suite.Row> rows =
                suite.rows().stream().filter(row -> missing(row).isEmpty()).toList();
        for (Suite.Row row : rows) {
            text.append("%s %s\n".formatted(row.section(), row.name()));
            steps(text, row.given());
            steps(text, row.steps());
            if (!row.undo().isEmpty()) {
                text.append("  and then, if it changed anything:\n");
                steps(text, row.undo());
            }
            if (!row.last().isEmpty()) {
                text.append("  and at the end of the run:\n");
                steps(text, row.last());
            }
        }
        text.append("After each row that changed anything, and at the end:\n");
        steps(text, suite.undo());
        suite.rows().stream()
                .filter(row -> !missing(row).isEmpty())
                .forEach(row -> text.append("Left out: %s %s (%s)\n"
                        .formatted(row.section(), row.name(), String.join(", ", missing(row)))));
        return text.append("%d of %d rows, at most %d calls\n"
                        .formatted(rows.size(), suite.rows().size(), calls(rows)))
                .toString();
    }

    private int calls(List<Suite.Row> rows) {
        return suite.first().size()
                + suite.undo().size()
                + rows.stream()
                        .mapToInt(row -> row.given().size()
                                + row.steps().size()
                                + 2 * row.undo().size()
                                + row.last().size()
                                + suite.undo().size())
                        .sum();
    }

    private Set<String> missing(Suite.Row row) {
        return row.missing(terms, suite.uses().keySet());
    }

    private void steps(StringBuilder text, List<ObjectNode> steps) {
        for (ObjectNode open : steps) {
            Step step = Step.of(Template.fill(open, terms.values()));
            String body = step.sent();
            text.append("  %s %s %s\n"
                    .formatted(
                            step.method(),
                            step.address(),
                            body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body));
        }
    }
}

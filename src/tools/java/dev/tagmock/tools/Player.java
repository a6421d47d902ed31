package dev.tagmock.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays rows one after another, and undoes what each has changed before the next. Ended from another thread, it undoes what is to be
 * undone and plays nothing more.
 */
final class Player {
    private final Suite suite;
    private final Target target;
    private final Terms terms;
    private final Map<String, JsonNode> values;
    private final List<Played> changed = new ArrayList<>();
    private boolean begun;
    private volatile boolean ended;

    /** A row that has changed something, with the values that it knew. */
    private record Played(Suite.Row row, Map<String, JsonNode> values) {}

    Player(Suite suite, Target target, Terms terms) {
        this.suite = suite;
        this.target = target;
        this.terms = terms;
        this.values = new HashMap<>(terms.values());
    }

    /** @throws UsageException if what the user named is not as it has to be: nothing was changed then */
    void begin() {
        for (ObjectNode first : suite.first()) {
            Exchange exchange = exchange(first, values);
            if (!exchange.isExpected()) {
                throw new UsageException(exchange.step().otherwise().orElse("not begun") + ": "
                        + String.join("; ", exchange.differences()));
            }
        }
        begun = true;
    }

    Result play(Suite.Row row) {
        Set<String> missing = row.missing(terms, suite.uses().keySet());
        if (!missing.isEmpty()) {
            return Result.of(row, Result.Verdict.SKIPPED, "", "", List.of(String.join(", ", missing)));
        }
        Set<String> continued = row.continues(suite.shared());
        if (!values.keySet().containsAll(continued)) {
            return Result.of(row, Result.Verdict.BLOCKED, "", "", List.of("what it goes on to use is not there"));
        }
        Played played = new Played(row, new HashMap<>(values));
        for (ObjectNode step : row.given()) {
            Exchange exchange = exchange(step, played);
            if (!exchange.isExpected()) {
                return settled(played, Result.Verdict.BLOCKED, exchange);
            }
        }
        Exchange exchange = exchange(row.steps().get(0), played);
        for (ObjectNode step : row.steps().subList(1, row.steps().size())) {
            if (exchange.isExpected()) {
                exchange = exchange(step, played);
            }
        }
        return settled(played, exchange.isExpected() ? Result.Verdict.PASSED : Result.Verdict.DIFFERS, exchange);
    }

    /** Undoes what is left, once; says what could not be undone. */
    List<String> end() {
        // Before the lock is there to take: the thread that plays would go on taking it.
        ended = true;
        return undoAll();
    }

    private synchronized List<String> undoAll() {
        List<String> left = new ArrayList<>();
        if (begun) {
            begun = false;
            changed.forEach(played -> {
                left.addAll(undo(played.row().undo(), played.values()));
                left.addAll(undo(played.row().last(), played.values()));
            });
            left.addAll(undo(suite.undo(), new HashMap<>(values)));
        }
        return left;
    }

    private Result settled(Played played, Result.Verdict verdict, Exchange last) {
        synchronized (this) {
            if (!ended && changed.contains(played)) {
                List<String> left = undo(played.row().undo(), played.values());
                left.addAll(undo(suite.undo(), new HashMap<>(values)));
                if (left.isEmpty() && played.row().last().isEmpty()) {
                    changed.remove(played);
                }
            }
        }
        Step step = last.step();
        String expected =
                step.method() + " " + step.address() + ": " + step.expect().shown();
        return Result.of(played.row(), verdict, expected, last.seen(), last.differences());
    }

    private synchronized Exchange exchange(ObjectNode step, Played played) {
        Exchange exchange = exchange(step, played.values());
        if (exchange.mayHaveChanged() && !changed.contains(played)) {
            changed.add(played);
        }
        return exchange;
    }

    private synchronized Exchange exchange(ObjectNode step, Map<String, JsonNode> known) {
        if (ended) {
            throw new CancellationException("stopped");
        }
        Exchange exchange = sent(step, known);
        Step whole = exchange.step();
        keep(exchange, whole.keep(), known);
        keep(exchange, whole.share(), known);
        keep(exchange, whole.share(), values);
        return exchange;
    }

    private Exchange sent(ObjectNode step, Map<String, JsonNode> known) {
        Step whole = Step.of(Template.fill(step, known));
        boolean undoing = ended;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(whole.within());
        Exchange exchange = Exchange.of(whole, target);
        while (!exchange.isExpected() && System.nanoTime() < end && ended == undoing && rests()) {
            exchange = Exchange.of(whole, target);
        }
        return exchange;
    }

    private static void keep(Exchange exchange, Optional<Map<String, String>> names, Map<String, JsonNode> known) {
        names.orElse(Map.of()).forEach((name, pointer) -> {
            JsonNode value = exchange.body().at(pointer);
            if (!value.isMissingNode()) {
                known.put(name, value);
            }
        });
    }

    /** Before the same is asked again; false when interrupted. */
    private static boolean rests() {
        try {
            TimeUnit.SECONDS.sleep(10);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A step that has no values for all it names has nothing to undo; an answer that is not the expected one gives none. */
    private List<String> undo(List<ObjectNode> steps, Map<String, JsonNode> known) {
        List<String> left = new ArrayList<>();
        for (ObjectNode step : steps) {
            if (Template.open(Template.fill(step, known)).isEmpty()) {
                Exchange exchange = sent(step, known);
                if (exchange.isExpected()) {
                    keep(exchange, exchange.step().keep(), known);
                } else {
                    left.add(exchange.step().method() + " " + exchange.step().address() + ": "
                            + String.join("; ", exchange.differences()));
                }
            }
        }
        return left;
    }
}

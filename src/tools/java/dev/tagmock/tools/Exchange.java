package dev.tagmock.tools;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One step as it went.
 *
 * @param body missing where there was none, or none that is JSON
 * @param differences none if the answer is the expected one
 */
record Exchange(Step step, String seen, JsonNode body, List<String> differences) {
    private static final int SHOWN = 2000;

    static Exchange of(Step step, Target target) {
        try {
            return answered(
                    step,
                    target.send(
                            step.method(),
                            step.address(),
                            step.headers().orElse(Map.of()),
                            step.sent(),
                            step.as().orElse(Caller.USER)));
        } catch (IOException e) {
            return new Exchange(step, "no answer", MissingNode.getInstance(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Exchange answered(Step step, HttpResponse<String> answer) {
        List<String> differences = new ArrayList<>();
        Step.Answer expected = step.expect();
        if (answer.statusCode() != expected.status()) {
            differences.add("status: expected " + expected.status() + ", saw " + answer.statusCode());
        }
        JsonNode body = json(answer.body());
        if (expected.body().isPresent()) {
            differences.addAll(
                    body.isMissingNode()
                            ? List.of("body: expected JSON, saw something else")
                            : Comparison.of(expected.body().get(), body));
        } else if (!answer.body().isEmpty()) {
            differences.add("body: expected none");
        }
        expected.headers().orElse(Map.of()).forEach((name, pattern) -> {
            Optional<String> value = answer.headers().firstValue(name);
            if (!value.orElse("").matches(pattern)) {
                differences.add("header " + name + ": expected " + pattern + ", saw " + value.orElse("none"));
            }
        });
        String text = answer.body().length() > SHOWN ? answer.body().substring(0, SHOWN) + "…" : answer.body();
        return new Exchange(step, (answer.statusCode() + " " + text).strip(), body, differences);
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    boolean isExpected() {
        return differences.isEmpty();
    }

    /** Whether something may be there now that was not before. */
    boolean mayHaveChanged() {
        return step.changes() && !(isExpected() && step.expect().isRefusal());
    }
}

package dev.tagmock.control.fault;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.control.CallNames;
import dev.tagmock.control.ControlRejected;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rejects faults that could never apply to a call: a test that waits for one would pass for the wrong reason. */
@Component
class FaultChecks {
    private final CallNames names;

    FaultChecks(CallNames names) {
        this.names = names;
    }

    /**
     * Checks what is asked for.
     *
     * @throws ControlRejected naming the field at fault
     */
    void check(FaultSpec spec, Scope scope) {
        List<EmulatedApi> meant = apis(spec, scope);
        names.checkOperation("operation", spec.operation(), meant);
        checkCalls(spec);
        checkChance(spec);
        checkEffect(spec, meant);
    }

    private List<EmulatedApi> apis(FaultSpec spec, Scope scope) {
        List<EmulatedApi> named = names.apis("api", spec.api());
        if (scope.equals(Scope.EVERYTHING)) {
            return named;
        }
        List<EmulatedApi> scoped =
                named.stream().filter(api -> isScoped(api, scope.kind())).toList();
        require(!scoped.isEmpty(), scope.kind(), "cannot go with this api");
        require(!scope.id().isEmpty(), scope.kind(), "must not be empty");
        boolean isNumber = Objects.requireNonNull(scoped.get(0).scopes()).numeric();
        requireBetween(scope.kind(), isNumber ? Long.valueOf(scope.id()) : null, 1, Long.MAX_VALUE);
        return scoped;
    }

    private static boolean isScoped(EmulatedApi api, String kind) {
        ScopeKind scopes = api.scopes();
        return scopes != null && scopes.parameter().equals(kind);
    }

    private static void checkCalls(FaultSpec spec) {
        requireBetween("nth", spec.nth(), 1, Integer.MAX_VALUE);
        requireBetween("times", spec.times(), 1, Integer.MAX_VALUE);
    }

    private static void checkChance(FaultSpec spec) {
        requireBetween("probability", spec.probability(), 0, 1);
        require(
                spec.seed() == null || spec.probability() != null || spec.delay() != null,
                "seed",
                "needs a probability or a random delay");
        requireBetween("delay_ms", spec.delayMs(), 1, Fault.LONGEST_DELAY_MS);
        require(spec.delayMs() == null || spec.delay() == null, "delay", "cannot go with delay_ms");
        if (spec.delay() != null) {
            require(spec.delay().medianMs() != null, "delay.median_ms", "is missing");
            require(spec.delay().sigma() != null, "delay.sigma", "is missing");
            requireBetween("delay.median_ms", spec.delay().medianMs(), 1, Fault.LONGEST_DELAY_MS);
            requireBetween("delay.sigma", spec.delay().sigma(), 0, 10);
        }
    }

    private static void checkEffect(FaultSpec spec, List<EmulatedApi> meant) {
        boolean delays = spec.delayMs() != null || spec.delay() != null;
        require(
                delays || spec.answer() != null || spec.drop() != null,
                "answer",
                "is missing, and so are delay_ms, delay and drop: one of them is needed");
        require(spec.answer() == null || spec.drop() == null, "drop", "cannot go with answer");
        if (spec.answer() != null) {
            checkAnswer(spec.answer(), meant);
        }
    }

    private static void checkAnswer(FaultSpec.Answer answer, List<EmulatedApi> meant) {
        boolean byNumber = answer.code() != null;
        String field = byNumber ? "answer.code" : "answer.error_code";
        require(!byNumber || answer.errorCode() == null, field, "cannot go with answer.error_code");
        require(byNumber || answer.errorCode() != null, field, "is missing, and so is answer.code");
        Set<String> codes = meant.stream()
                .flatMap(api -> api.errorCodes().stream())
                .filter(code -> byNumber == Character.isDigit(code.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
        CallNames.requireKnown(field, answer.text(), codes);
    }

    private static void requireBetween(String field, @Nullable Number number, long least, long most) {
        boolean fits = number == null || (number.doubleValue() >= least && number.doubleValue() <= most);
        require(
                fits,
                field,
                most >= Integer.MAX_VALUE ? "must be at least " + least : "must be " + least + " to " + most);
    }

    private static void require(boolean fits, String field, String meaning) {
        if (!fits) {
            throw ControlRejected.of(field, meaning);
        }
    }
}

package dev.tagmock.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Has nothing said of a start that was asked to end meanwhile: whatever fails then fails for that. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EndingAnalyzer implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return isEnding() ? new FailureAnalysis("", null, failure) : null;
    }

    /** The JVM says so only to who wants it to do something at its end. */
    private static boolean isEnding() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }
}

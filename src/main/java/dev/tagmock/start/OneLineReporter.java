package dev.tagmock.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Says in one line why the service does not start: more than that nobody reads in a container's log. */
class OneLineReporter implements FailureAnalysisReporter {
    private static final String SPRINGS_OWN = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        // Comes next, and would say it again at length; settings for logging may not have been read.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(SPRINGS_OWN, LogLevel.OFF);
        if (!analysis.getDescription().isEmpty()) {
            System.err.println("tagmock: does not start: "
                    + analysis.getDescription().replaceAll("\\s+", " ").strip());
        }
    }
}

package dev.tagmock.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the service does not start: more than that nobody reads in a container's log. */
class OneLineReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("tagmock: does not start: "
                + analysis.getDescription().replaceAll("\\s+", " ").strip());
    }
}

package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds a {@link BadConfiguration} under whatever Spring wrapped round it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadConfigurationAnalyzer extends AbstractFailureAnalyzer<BadConfiguration> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadConfiguration cause) {
        return new FailureAnalysis(cause.line(), null, cause);
    }
}

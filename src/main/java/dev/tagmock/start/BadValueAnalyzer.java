package dev.tagmock.start;

import dev.tagmock.api.FieldType;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells of a setting with a value of the wrong kind. The value itself is not repeated: it may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class BadValueAnalyzer extends AbstractFailureAnalyzer<BindException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        String type = FieldType.describe(cause.getTarget().getType().resolve());
        return new FailureAnalysis(cause.getName() + ": must be " + type, null, cause);
    }
}

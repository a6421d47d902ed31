package dev.tagmock.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which store cannot be used, and why. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int H2_IN_USE = 90020;

    private final Environment environment;

    StoreFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String folder = environment.getProperty("tagmock.data-dir");
        return new FailureAnalysis(
                folder == null
                        ? "spring.datasource.url: the database cannot be used: " + reason(cause)
                        : "tagmock.data-dir: " + reason(folder, cause),
                null,
                cause);
    }

    private static String reason(String folder, SQLException cause) {
        return cause.getErrorCode() == H2_IN_USE
                ? folder + " is held by another process"
                : folder + " cannot be used: " + reason(cause);
    }

    /** The innermost that has something to say: those round it say only that something failed. */
    static String reason(Exception failure) {
        String reason = failure.getMessage();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason = said(cause, reason);
        }
        return String.valueOf(reason);
    }

    private static @Nullable String said(Throwable cause, @Nullable String otherwise) {
        return cause.getMessage() == null ? otherwise : cause.getMessage();
    }
}

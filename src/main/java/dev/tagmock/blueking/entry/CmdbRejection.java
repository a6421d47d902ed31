package dev.tagmock.blueking.entry;

import dev.tagmock.api.Operation;
import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.blueking.Permission;
import dev.tagmock.tag.TagRejection;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * An error as CMDB tells it, whatever the envelope (contract, section 3).
 *
 * @param permission what the caller would have to apply for, if that is the reason
 * @param hint what helps the client; empty if there is no more to say
 */
record CmdbRejection(
        CmdbError error, String message, @Nullable Permission permission, String hint) {
    static CmdbRejection of(Rejected rejected, boolean inEnglish) {
        CmdbError error = (CmdbError) rejected.error();
        Object[] details = rejected.details();
        String english = error.message(true, details);
        return new CmdbRejection(
                error,
                wellFormed(inEnglish ? english : error.message(false, details)),
                details.length > 0 && details[0] instanceof Permission permission ? permission : null,
                rejected.hint().isEmpty() && error.isOfParameters() ? english.strip() : rejected.hint());
    }

    int code() {
        return error.code();
    }

    /** Which error of CMDB's a failure is; null if it is none. */
    static @Nullable Rejected rejected(Throwable failure, @Nullable Operation operation) {
        if (failure instanceof Rejected rejected) {
            return rejected;
        } else if (failure instanceof TagRejection rejection) {
            return ofLabels(rejection);
        } else if (failure instanceof CannotCreateTransactionException) {
            // Nothing could be read, before anything was to be written.
            return CmdbError.READ_FAILED.rejected();
        } else if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            return (isReading(operation) ? CmdbError.READ_FAILED : CmdbError.WRITE_FAILED).rejected();
        }
        return null;
    }

    private static boolean isReading(@Nullable Operation operation) {
        return operation instanceof CmdbOperation called && called.action() == null;
    }

    private static Rejected ofLabels(TagRejection rejection) {
        return switch (rejection.reason()) {
            case KEY -> badLabel(rejection, "");
            case VALUE -> badLabel(rejection, ":" + rejection.value());
            case UNKNOWN_RESOURCE ->
                CmdbError.BAD_PARAMETER.rejected("instance_ids").because("no instance " + rejection.key());
            // The vendor knows no quota; its database has a limit, too, if another one.
            case QUOTA, TOO_LARGE -> CmdbError.WRITE_FAILED.rejected();
        };
    }

    private static Rejected badLabel(TagRejection rejection, String value) {
        return CmdbError.BAD_PARAMETER
                .rejected("label." + rejection.key() + value)
                .because(LabelRules.describe(rejection));
    }

    /** Half of a surrogate pair is no character: CMDB shows U+FFFD in its place, and so does Java's UTF-16. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
}

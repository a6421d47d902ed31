package dev.tagmock.blueking;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Ends a call with an error of CMDB's. Without a stack trace: it is an answer, not a fault. */
class CmdbRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CmdbError error;
    private final transient Object[] details;
    private final transient @Nullable Permission permission;
    private String hint = "";

    CmdbRefusal(CmdbError error, Object... details) {
        this(null, error, details);
    }

    CmdbRefusal(@Nullable Permission permission, CmdbError error, Object... details) {
        super(error.name(), null, false, false);
        this.error = error;
        this.details = details;
        this.permission = permission;
    }

    /** The same with a word on what is wrong, for whoever calls us in place of the vendor. */
    CmdbRefusal because(String mistake) {
        hint = mistake;
        return this;
    }

    /** What is wrong with what was sent; empty if nothing is. */
    String hint() {
        return hint.isEmpty() && error.isOfParameters() ? message(true).strip() : hint;
    }

    int code() {
        return error.code();
    }

    /** What the caller would have to apply for, if that is the reason. */
    @Nullable
    Permission permission() {
        return permission;
    }

    String message(boolean inEnglish) {
        return wellFormed(error.message(inEnglish, details));
    }

    /** Half of a surrogate pair is no character: CMDB shows U+FFFD in its place, and so does Java's UTF-16. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
}

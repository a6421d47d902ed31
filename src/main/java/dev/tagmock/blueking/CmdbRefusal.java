package dev.tagmock.blueking;

/** Ends a call with an error of CMDB's. Without a stack trace: it is an answer, not a fault. */
class CmdbRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CmdbError error;
    private final transient Object[] details;

    CmdbRefusal(CmdbError error, Object... details) {
        super(error.name(), null, false, false);
        this.error = error;
        this.details = details;
    }

    int code() {
        return error.code();
    }

    String message(boolean inEnglish) {
        return error.message(inEnglish, details);
    }
}

package dev.tagmock.apig;

/** Ends a call with one of the vendor's errors. Without a stack trace: it is an answer, not a fault. */
class ApigRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApigError error;
    private final transient Object[] details;
    private String hint = "";

    ApigRefusal(ApigError error, Object... details) {
        super(error.name(), null, false, false);
        this.error = error;
        this.details = details;
    }

    /** The same with a word on what is wrong, for whoever calls us in place of the vendor. */
    ApigRefusal because(String mistake) {
        hint = mistake;
        return this;
    }

    /** What is wrong; empty if the error says it all. */
    String hint() {
        return hint;
    }

    String code() {
        return error.code();
    }

    int status() {
        return error.status();
    }

    Object body(String requestId) {
        return error.body(requestId, details);
    }
}

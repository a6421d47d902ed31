package dev.tagmock.blueking;

/** Ends a call with an error of ESB's own. Without a stack trace: it is an answer, not a fault. */
class EsbRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String message;
    private final boolean hasRequestId;

    EsbRefusal(int code, String message, boolean hasRequestId) {
        super(message, null, false, false);
        this.code = code;
        this.message = message;
        this.hasRequestId = hasRequestId;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }

    boolean hasRequestId() {
        return hasRequestId;
    }
}

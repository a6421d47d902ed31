package dev.tagmock.api;

/** Ends a call with one of its API's errors. Without a stack trace: it is an answer, not a fault. */
public class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Enum<?> error;
    private final transient Object[] details;
    private String hint = "";

    /**
     * An error of a catalogue.
     *
     * @param details what its text has places for
     */
    public Rejected(Enum<?> error, Object... details) {
        super(error.name(), null, false, false);
        this.error = error;
        this.details = details;
    }

    /** The same with a hint for the client. */
    public Rejected because(String mistake) {
        hint = mistake;
        return this;
    }

    public Enum<?> error() {
        return error;
    }

    public Object[] details() {
        return details;
    }

    /** What is wrong; empty if the error says it all. */
    public String hint() {
        return hint;
    }
}

package dev.tagmock.control;

/** Ends a call of the control API with an error. Without a stack trace: it is an answer, not a fault. */
public class ControlRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** One line, naming the field it is about where it is about one. */
    public ControlRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The refusal of a field's value. */
    public static ControlRefusal of(String field, String meaning) {
        return new ControlRefusal(400, field + ": " + meaning);
    }

    int status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}

package dev.tagmock.control;

import dev.tagmock.api.Rejected;
import org.springframework.http.HttpStatus;

/** Ends a call of the control API with an error. Without a stack trace: it is an answer, not a fault. */
public final class ControlRejected extends Rejected {
    private static final long serialVersionUID = 1L;

    private final String message;

    /** One line, naming the field it is about where it is about one. */
    public ControlRejected(HttpStatus status, String message) {
        super(status);
        this.message = message;
    }

    /** The rejection of a field's value. */
    public static ControlRejected of(String field, String meaning) {
        return new ControlRejected(HttpStatus.BAD_REQUEST, field + ": " + meaning);
    }

    int status() {
        return ((HttpStatus) error()).value();
    }

    @Override
    public String getMessage() {
        return message;
    }
}

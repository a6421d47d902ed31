package dev.tagmock.iam;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import org.springframework.http.HttpStatus;

/** The identity service's errors: {@code {"error": {"code": …, "message": …, "title": …}}} (contract, section 5). */
enum IdentityError {
    BAD_BODY(HttpStatus.BAD_REQUEST, "The request body is invalid"),
    BAD_QUERY(HttpStatus.BAD_REQUEST, "The request query is invalid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "The request you have made requires authentication."),
    WRONG_PASSWORD(HttpStatus.UNAUTHORIZED, "The username or password is wrong."),
    NO_PROJECT(HttpStatus.UNAUTHORIZED, "The user has no access to the project, or there is none such."),
    NOT_OWN(HttpStatus.FORBIDDEN, "You are not authorized to perform the requested action."),
    NO_TOKEN(HttpStatus.NOT_FOUND, "Could not find token."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Could not find the requested resource."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Request entity too large"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");

    private final HttpStatus status;
    private final String message;

    IdentityError(HttpStatus status, String message) {
        this.status = status;
        this.message = message;
    }

    Rejected rejected() {
        return new Rejected(this);
    }

    Rejection rejection(String hint) {
        return rejection(status, message, hint);
    }

    /** One with a status that says it all. */
    static Rejection rejection(HttpStatus status) {
        return rejection(status, status.getReasonPhrase(), "");
    }

    private static Rejection rejection(HttpStatus status, String message, String hint) {
        return new Rejection(
                status.value(),
                Integer.toString(status.value()),
                new Body(new Details(status.value(), message, status.getReasonPhrase())),
                hint);
    }

    private record Body(Details error) {}

    private record Details(int code, String message, String title) {}
}

package dev.tagmock.iam;

import org.springframework.http.HttpStatus;

/** The identity service's refusals: {@code {"error": {"code": …, "message": …, "title": …}}} (contract, section 5). */
class IdentityError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String message;

    IdentityError(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
        this.message = message;
    }

    static IdentityError unauthenticated() {
        return unauthorized("The request you have made requires authentication.");
    }

    static IdentityError unauthorized(String message) {
        return new IdentityError(HttpStatus.UNAUTHORIZED, message);
    }

    static IdentityError badBody() {
        return new IdentityError(HttpStatus.BAD_REQUEST, "The request body is invalid");
    }

    static IdentityError badQuery() {
        return new IdentityError(HttpStatus.BAD_REQUEST, "The request query is invalid");
    }

    static IdentityError tooLarge() {
        return new IdentityError(HttpStatus.CONTENT_TOO_LARGE, "Request entity too large");
    }

    static IdentityError internal() {
        return new IdentityError(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error");
    }

    int status() {
        return status.value();
    }

    String message() {
        return message;
    }

    Object body() {
        return body(status, message);
    }

    static Object body(HttpStatus status, String message) {
        return new Body(new Details(status.value(), message, status.getReasonPhrase()));
    }

    private record Body(Details error) {}

    private record Details(int code, String message, String title) {}
}

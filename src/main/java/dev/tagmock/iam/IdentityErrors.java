package dev.tagmock.iam;

import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong in the identity service becomes its answer. */
@RestControllerAdvice(basePackageClasses = IdentityErrors.class)
class IdentityErrors implements EmulatedApi {
    private static final Logger log = LoggerFactory.getLogger(IdentityErrors.class);
    private static final String UNAUTHENTICATED = "The request you have made requires authentication.";

    @ExceptionHandler
    ResponseEntity<Object> refusal(IdentityError error) {
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationRefused refused) {
        return refusal(IdentityError.unauthorized(UNAUTHENTICATED));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(RequestBody.TooLarge tooLarge) {
        return refusal(new IdentityError(HttpStatus.CONTENT_TOO_LARGE, "Request entity too large"));
    }

    /** The body could not be read to its end. */
    @ExceptionHandler
    ResponseEntity<Object> broken(IOException broken) {
        return refusal(IdentityError.badBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> failure(Exception failure, HttpServletRequest request) {
        log.error("request {} failed", RequestId.of(request), failure);
        return refusal(new IdentityError(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"));
    }

    @Override
    public boolean owns(String path) {
        return path.matches("/+v3(/.*)?");
    }

    @Override
    public Answer answer(int status, Call call) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus told = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return new Answer(told.value(), IdentityError.body(told, told.getReasonPhrase()));
    }
}

package dev.tagmock.iam;

import dev.tagmock.web.Hint;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.VendorCode;
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
class IdentityErrors {
    private static final Logger log = LoggerFactory.getLogger(IdentityErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refusal(IdentityError error, HttpServletRequest request) {
        VendorCode.note(request, Integer.toString(error.status()));
        if (error.status() == HttpStatus.BAD_REQUEST.value()) {
            Hint.noteMistake(request, error.message());
        }
        return ResponseEntity.status(error.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(error.body());
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationRefused refused, HttpServletRequest request) {
        return refusal(IdentityError.unauthenticated(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(RequestBody.TooLarge tooLarge, HttpServletRequest request) {
        return refusal(IdentityError.tooLarge(), request);
    }

    /** The body could not be read to its end. */
    @ExceptionHandler
    ResponseEntity<Object> broken(IOException broken, HttpServletRequest request) {
        return refusal(IdentityError.badBody(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failure(Exception failure, HttpServletRequest request) {
        log.error("the call failed", failure);
        return refusal(IdentityError.internal(), request);
    }
}

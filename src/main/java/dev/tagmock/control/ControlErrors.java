package dev.tagmock.control;

import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong in the control API becomes its answer. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
class ControlErrors {
    private static final Logger log = LoggerFactory.getLogger(ControlErrors.class);

    @ExceptionHandler
    ResponseEntity<ControlError> refusal(ControlRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ControlError(refusal.message()));
    }

    @ExceptionHandler
    ResponseEntity<ControlError> tooLarge(RequestBody.TooLarge tooLarge) {
        return refusal(new ControlRefusal(413, "body: is longer than " + tooLarge.limit() + " bytes"));
    }

    /** The body could not be read to its end; or whoever took the answer has gone, as listeners do, and gets none. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ControlError> broken(IOException broken, HttpServletResponse response) {
        return response.isCommitted() ? null : refusal(ControlRefusal.of("body", "could not be read"));
    }

    @ExceptionHandler
    ResponseEntity<ControlError> failure(Exception failure, HttpServletRequest request) {
        String id = RequestId.of(request);
        log.error("request {} failed", id, failure);
        return refusal(new ControlRefusal(500, "internal error, see the log for request " + id));
    }
}

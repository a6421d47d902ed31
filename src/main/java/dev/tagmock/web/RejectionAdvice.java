package dev.tagmock.web;

import dev.tagmock.tag.TagRejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong with a call becomes its API's answer; what never comes here, {@link Reception} brings to the same end. */
@RestControllerAdvice
class RejectionAdvice {
    private static final Logger log = LoggerFactory.getLogger(RejectionAdvice.class);

    private final List<PathOwner> owners;

    RejectionAdvice(List<PathOwner> owners) {
        this.owners = owners;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> reject(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PathOwner> owner = PathOwner.of(RewrittenPath.sent(request), owners);
        if (response.isCommitted()) {
            // Whoever took the answer has gone, as listeners do.
            return null;
        }
        if (failure instanceof ErrorResponse framework) {
            response.sendError(framework.getStatusCode().value());
            return null;
        }
        if (!(failure instanceof Rejected || failure instanceof TagRejection || failure instanceof IOException)) {
            log.error("the call failed", failure);
        }
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return null;
        }
        Rejection rejection = owner.get().reject(failure, request);
        note(rejection, request);
        rejection.headers().forEach(response::setHeader);
        return ResponseEntity.status(rejection.status())
                .contentType(MediaType.parseMediaType(rejection.contentType()))
                .body(rejection.body());
    }

    /** Tells those who come later: the journal, the metrics, the hints. */
    static void note(Rejection rejection, HttpServletRequest request) {
        VendorCode.note(request, rejection.code());
        if (!rejection.hint().isEmpty()) {
            Hint.noteMistake(request, rejection.hint());
        }
    }
}

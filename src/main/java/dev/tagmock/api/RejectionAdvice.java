package dev.tagmock.api;

import dev.tagmock.tag.TagRejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong with a call becomes its API's answer; what never comes here, the container's error report brings to the same end. */
@RestControllerAdvice
class RejectionAdvice {
    private static final Logger log = LoggerFactory.getLogger(RejectionAdvice.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> reject(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        Optional<PathOwner> owner = exchange.owner();
        if (response.isCommitted()) {
            // The client has gone, as listeners do.
            return null;
        }
        if (failure instanceof ErrorResponse framework) {
            // Of 405, on pages that are no vendor's.
            String allow = framework.getHeaders().getFirst(HttpHeaders.ALLOW);
            if (allow != null) {
                response.setHeader(HttpHeaders.ALLOW, allow);
            }
            response.sendError(framework.getStatusCode().value());
            return null;
        }
        boolean isExpected = failure instanceof Rejected
                || failure instanceof TagRejection
                || failure instanceof IOException
                || failure instanceof StoreUnwritable;
        if (!isExpected) {
            log.error("the call failed", failure);
        }
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return null;
        }
        Rejection rejection = owner.get().reject(failure, exchange);
        exchange.rejected(rejection);
        rejection.headers().forEach(response::setHeader);
        return ResponseEntity.status(rejection.status())
                .contentType(MediaType.parseMediaType(rejection.contentType()))
                .body(rejection.body());
    }
}

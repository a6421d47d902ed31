package dev.tagmock.apig;

import dev.tagmock.iam.AuthenticationRefused;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.web.Hint;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.VendorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong in this API becomes the vendor's answer (contract, section 2). */
@RestControllerAdvice(basePackageClasses = ApigErrors.class)
class ApigErrors {
    private static final Logger log = LoggerFactory.getLogger(ApigErrors.class);

    @ExceptionHandler
    ResponseEntity<Object> refusal(ApigRefusal refusal, HttpServletRequest request) {
        VendorCode.note(request, refusal.code());
        if (!refusal.hint().isEmpty()) {
            Hint.noteMistake(request, refusal.hint());
        }
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.body(RequestId.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Object> rejection(TagRejection rejection, HttpServletRequest request) {
        return switch (rejection.reason()) {
            case KEY, VALUE ->
                refusal(
                        ApigError.BAD_PARAMETER
                                .refusal(rejection.reason().name().toLowerCase(Locale.ROOT))
                                .because(GatewayTagRules.describe(rejection.reason())),
                        request);
            case UNKNOWN_RESOURCE -> refusal(ApigError.INSTANCE_NOT_FOUND.refusal(), request);
            case QUOTA -> refusal(ApigError.QUOTA_EXCEEDED.refusal(), request);
            case TOO_LARGE -> failure(rejection, request);
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationRefused refused, HttpServletRequest request) {
        ApigError error = switch (refused.reason()) {
            case NO_OR_UNKNOWN_TOKEN -> ApigError.INCORRECT_TOKEN;
            case TOKEN_EXPIRED -> ApigError.TOKEN_EXPIRED;
            case UNKNOWN_ACCESS_KEY -> ApigError.UNKNOWN_ACCESS_KEY;
            case WRONG_SIGNATURE -> ApigError.WRONG_SIGNATURE;
            case SIGNATURE_EXPIRED -> ApigError.SIGNATURE_EXPIRED;
        };
        return refusal(error.refusal(refused.accessKey()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(RequestBody.TooLarge tooLarge, HttpServletRequest request) {
        return refusal(ApigError.BODY_TOO_LARGE.refusal(), request);
    }

    /** The body could not be read to its end. */
    @ExceptionHandler
    ResponseEntity<Object> broken(IOException broken, HttpServletRequest request) {
        return refusal(ApigError.BAD_REQUEST.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failure(Exception failure, HttpServletRequest request) {
        log.error("the call failed", failure);
        return refusal(ApigError.INTERNAL.refusal(), request);
    }
}

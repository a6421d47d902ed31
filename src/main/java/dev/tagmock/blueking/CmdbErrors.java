package dev.tagmock.blueking;

import dev.tagmock.tag.TagRejection;
import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.Hint;
import dev.tagmock.web.PathOwner;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.RewrittenPath;
import dev.tagmock.web.VendorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong behind a door becomes the vendor's answer (contract, sections 2 and 3). */
@RestControllerAdvice(basePackageClasses = CmdbErrors.class)
class CmdbErrors {
    private static final Logger log = LoggerFactory.getLogger(CmdbErrors.class);

    private final Doors doors;

    CmdbErrors(Doors doors) {
        this.doors = doors;
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(EsbRefusal refusal, HttpServletRequest request) {
        VendorCode.note(request, Integer.toString(refusal.code()));
        return answer(200, Envelope.OfEsb.of(refusal, RequestId.of(request)), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(BkApiRefusal refusal, HttpServletRequest request) {
        VendorCode.note(request, Integer.toString(refusal.code()));
        return answer(refusal.status(), refusal.envelope(), refusal.headers());
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(CmdbRefusal refusal, HttpServletRequest request) {
        VendorCode.note(request, Integer.toString(refusal.code()));
        if (!refusal.hint().isEmpty()) {
            Hint.noteMistake(request, refusal.hint());
        }
        Object envelope = doors.of(request).refusal(refusal, wantsEnglish(request), RequestId.of(request));
        return answer(200, envelope, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> rejection(TagRejection rejection, HttpServletRequest request) {
        return refusal(refusal(rejection), request);
    }

    private static CmdbRefusal refusal(TagRejection rejection) {
        return switch (rejection.reason()) {
            case KEY -> badLabel(rejection, "");
            case VALUE -> badLabel(rejection, ":" + rejection.value());
            case UNKNOWN_RESOURCE ->
                CmdbError.BAD_PARAMETER.refusal("instance_ids").because("instance_ids: not all of them exist");
            // The vendor knows no quota; its database has a limit, too, if another one.
            case QUOTA, TOO_LARGE -> CmdbError.WRITE_FAILED.refusal();
        };
    }

    private static CmdbRefusal badLabel(TagRejection rejection, String value) {
        return CmdbError.BAD_PARAMETER
                .refusal("label." + rejection.key() + value)
                .because(LabelRules.describe(rejection.reason()));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> store(RuntimeException failure, HttpServletRequest request) {
        log.error("the call failed in the store", failure);
        // No transaction to be had: nothing could be read, before anything was to be written.
        boolean reading = failure instanceof CannotCreateTransactionException
                || CalledOperation.of(request).startsWith("list_");
        CmdbError error = reading ? CmdbError.READ_FAILED : CmdbError.WRITE_FAILED;
        return refusal(error.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failure(Exception failure, HttpServletRequest request) {
        log.error("the call failed", failure);
        PathOwner.Answer answer = doors.of(request)
                .answer(
                        500,
                        new PathOwner.Call(request.getMethod(), RewrittenPath.sent(request), RequestId.of(request)));
        VendorCode.note(request, answer.code());
        return answer(answer.status(), answer.body(), new HttpHeaders());
    }

    private static boolean wantsEnglish(HttpServletRequest request) {
        String language = request.getHeader("Blueking-Language");
        return language == null || language.equals("en");
    }

    private static ResponseEntity<Object> answer(int status, Object envelope, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.parseMediaType(Envelope.CONTENT_TYPE))
                .body(envelope);
    }
}

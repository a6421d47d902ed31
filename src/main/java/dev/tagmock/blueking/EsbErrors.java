package dev.tagmock.blueking;

import dev.tagmock.tag.DomainOutcome;
import dev.tagmock.tag.TagRuleViolation;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where whatever goes wrong in this API becomes the vendor's answer (contract, sections 2 and 3). */
@RestControllerAdvice(basePackageClasses = EsbErrors.class)
class EsbErrors implements EmulatedApi {
    private static final Logger log = LoggerFactory.getLogger(EsbErrors.class);

    @ExceptionHandler
    ResponseEntity<Envelope> refusal(EsbRefusal refusal, HttpServletRequest request) {
        return answer(Envelope.of(refusal, RequestId.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Envelope> refusal(CmdbRefusal refusal, HttpServletRequest request) {
        return answer(Envelope.of(refusal, wantsEnglish(request), RequestId.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Envelope> outcome(DomainOutcome outcome, HttpServletRequest request) {
        String parameter = outcome instanceof TagRuleViolation violation ? label(violation) : "instance_ids";
        return refusal(CmdbError.BAD_PARAMETER.refusal(parameter), request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Envelope> store(RuntimeException failure, HttpServletRequest request) {
        log.error("request {} failed in the store", RequestId.of(request), failure);
        // No transaction to be had: nothing could be read, before anything was to be written.
        boolean reading = failure instanceof CannotCreateTransactionException
                || EsbRoutes.component(request).startsWith("list_");
        CmdbError error = reading ? CmdbError.READ_FAILED : CmdbError.WRITE_FAILED;
        return refusal(error.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<Envelope> failure(Exception failure, HttpServletRequest request) {
        log.error("request {} failed", RequestId.of(request), failure);
        return refusal(EsbError.COMPONENT_ERROR.refusal(), request);
    }

    @Override
    public boolean owns(String path) {
        return EsbRoutes.isBelow(path);
    }

    @Override
    public Answer answer(int status, String method, String requestId) {
        return switch (status) {
            case 400 -> answer(200, Envelope.of(EsbError.BROKEN_BODY.refusal(), requestId));
            case 500 -> answer(200, Envelope.of(EsbError.COMPONENT_ERROR.refusal(), requestId));
            default -> answer(404, Envelope.noRoute());
        };
    }

    private static Answer answer(int status, Envelope envelope) {
        return new Answer(status, envelope, Envelope.CONTENT_TYPE);
    }

    private static String label(TagRuleViolation violation) {
        return violation.part() == TagRuleViolation.Part.KEY
                ? "label." + violation.key()
                : "label." + violation.key() + ":" + violation.value();
    }

    private static boolean wantsEnglish(HttpServletRequest request) {
        String language = request.getHeader("Blueking-Language");
        return language == null || language.equals("en");
    }

    private static ResponseEntity<Envelope> answer(Envelope envelope) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Envelope.CONTENT_TYPE))
                .body(envelope);
    }
}

package dev.tagmock.tag;

/**
 * A call that the domain rejected. Each API says it in its vendor's words. It carries no stack trace: it is an
 * answer, not a fault, and under load it is made as often as one.
 */
public abstract sealed class DomainOutcome extends RuntimeException
        permits TagRuleViolation, TagQuotaExceeded, ResourceTooLarge, UnknownResources {
    private static final long serialVersionUID = 1L;

    DomainOutcome(String message) {
        super(message, null, false, false);
    }
}

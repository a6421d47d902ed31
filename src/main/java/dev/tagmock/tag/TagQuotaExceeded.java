package dev.tagmock.tag;

/** A resource would have held more tags than the rules allow. */
public final class TagQuotaExceeded extends DomainOutcome {
    private static final long serialVersionUID = 1L;

    TagQuotaExceeded() {
        super("a resource would hold too many tags");
    }
}

package dev.tagmock.tag;

/** A resource would have held more tags than the store has room for in one row. */
public final class ResourceTooLarge extends DomainOutcome {
    private static final long serialVersionUID = 1L;

    ResourceTooLarge() {
        super("a resource's tags would be too long for the store");
    }
}

package dev.tagmock.tag;

/** A call named a resource that does not exist and cannot come to exist by being named. */
public final class UnknownResources extends DomainOutcome {
    private static final long serialVersionUID = 1L;

    UnknownResources() {
        super("a named resource does not exist");
    }
}

package dev.tagmock.tag;

/** Decides whether a resource that nobody declared comes to exist when a call names it. */
@FunctionalInterface
public interface CreationPolicy {
    /** Whether names unknown so far may be added to this namespace. */
    boolean createsIn(Namespace namespace);
}

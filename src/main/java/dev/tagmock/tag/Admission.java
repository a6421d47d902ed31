package dev.tagmock.tag;

/** Decides whether a resource that nobody declared comes to exist when a call names it. */
@FunctionalInterface
public interface Admission {
    /** Whether names unknown so far may be added to this realm. */
    boolean admitsTo(Realm realm);
}

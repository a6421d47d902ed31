package dev.tagmock.api;

/** Something that remembers what calls have brought about. */
public interface Resettable {
    /** Forgets what lies in the scope, and nothing else. */
    void reset(Scope scope);
}

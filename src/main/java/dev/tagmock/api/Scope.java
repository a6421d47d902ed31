package dev.tagmock.api;

/**
 * The part of the world that something is about: one of a kind, or all of it.
 *
 * @param kind the {@link ScopeKind#parameter} that names such parts; empty for all of the world
 * @param id which of them, a number in decimal digits; empty for all of the world
 */
public record Scope(String kind, String id) {
    /** All of the world; also what a call is about that names no part of it. */
    public static final Scope EVERYTHING = new Scope("", "");

    /** Whether that lies in this scope. What is about everything lies in no smaller one. */
    public boolean contains(Scope other) {
        return kind.isEmpty() || equals(other);
    }
}

package dev.tagmock.api;

/** What a start says of the world. */
@FunctionalInterface
public interface WorldSummary {
    /** In a few words: how strict it is, and what it was made of. */
    String summary();
}

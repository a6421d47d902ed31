package dev.tagmock.tag;

/**
 * Something that exists, in the form in which it is declared.
 *
 * @param place greater than that of anything that came to exist before
 */
public record Stored<T>(long place, T declared) {}

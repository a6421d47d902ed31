package dev.tagmock.tag;

/**
 * A business or project that has named resources.
 *
 * @param resources how many of them there are
 */
public record Owner(String id, long resources) {}

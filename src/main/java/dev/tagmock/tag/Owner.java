package dev.tagmock.tag;

/**
 * A part of an API's world that has resources.
 *
 * @param resources how many of them there are
 */
public record Owner(String id, long resources) {}

package dev.tagmock.api;

/**
 * What the APIs demand of their callers.
 *
 * @param verifiesCredentials whether credentials must be declared ones; if not, it is enough that there are some
 * @param enforcesPermissions whether a caller must be permitted to do what it asks for
 */
public record Strictness(boolean verifiesCredentials, boolean enforcesPermissions) {}

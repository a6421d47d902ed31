package dev.tagmock.tag;

import java.util.List;

/**
 * Resources have come to exist. Published inside the transaction that stores them, so that an API can store the
 * attributes of its own beside them.
 */
public record ResourcesNamed(Realm realm, List<Resource> resources) {}

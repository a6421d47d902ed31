package dev.tagmock.tag;

import java.util.Map;

/**
 * A resource as it was at one moment.
 *
 * @param tags its tags, in the order they were first added
 */
public record TaggedResource(Resource resource, Map<String, String> tags) {}

package dev.tagmock.tag;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is to exist without a call's having named it.
 *
 * @param name its id in the vendor's API
 * @param title what people call it; null for the API's default
 * @param tags what it starts with; null for one that was never tagged
 */
public record Declaration(
        String name, @Nullable String title, @Nullable Map<String, String> tags) {}

package dev.tagmock.tag;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is to exist without a call's having named it.
 *
 * @param name its id in the vendor's API
 * @param title what people call it; null for the API's default
 * @param tags what it starts with; null for one that was never tagged
 * @param attributes gives it what its API knows of it besides, whether it is new or not
 */
public record Declaration(
        String name, @Nullable String title, @Nullable Map<String, String> tags, Consumer<Resource> attributes) {
    /** One of which there is no more to know. */
    public Declaration(String name, @Nullable String title, @Nullable Map<String, String> tags) {
        this(name, title, tags, resource -> {});
    }
}

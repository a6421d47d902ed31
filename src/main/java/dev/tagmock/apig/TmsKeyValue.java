package dev.tagmock.apig;

import dev.tagmock.api.Rejected;
import dev.tagmock.tag.TagChange;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tag on the wire.
 *
 * @param key 1–128 code points
 * @param value 0–255 code points; absent and null stand for the empty value
 */
public record TmsKeyValue(@NotNull String key, @Nullable String value) {
    /**
     * Values by key, in the order given.
     *
     * @throws Rejected if a key comes twice, be it with the same value
     */
    public static Map<String, String> byKey(List<TmsKeyValue> tags) {
        Map<String, String> values = new LinkedHashMap<>();
        for (TmsKeyValue tag : tags) {
            if (values.put(tag.key(), tag.valueOrEmpty()) != null) {
                throw ApigError.BAD_PARAMETER.rejected("key").because("key: each at most once");
            }
        }
        return values;
    }

    /** The removal of such a tag. */
    public TagChange.Removal removal() {
        // An empty value removes whatever the value is: one of the vendor's clients always sends one.
        return new TagChange.Removal(key, valueOrEmpty().isEmpty() ? null : value);
    }

    private String valueOrEmpty() {
        return value == null ? "" : value;
    }
}

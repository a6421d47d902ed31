package dev.tagmock.world;

import dev.tagmock.web.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a field of a fixtures file must be. */
final class FieldType {
    private FieldType() {}

    static String describe(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        } else if (type == String.class || type == Secret.class) {
            return "text";
        } else if (type == long.class || type == Long.class || type == int.class) {
            return "a whole number";
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type == Instant.class) {
            return "a moment like 2099-01-01T00:00:00Z";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        } else if (Map.class.isAssignableFrom(type)) {
            return "keys with values";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return "an object with fields";
    }
}

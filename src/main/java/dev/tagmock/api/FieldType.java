package dev.tagmock.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a field of a fixtures file, or a setting, must be. */
public final class FieldType {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private FieldType() {}

    /** What a value of that type is called; null is a type that nobody knows. */
    public static String describe(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        } else if (type == String.class || type == Secret.class) {
            return "text";
        } else if (WHOLE.contains(type)) {
            return "a whole number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == Instant.class) {
            return "a moment like 2099-01-01T00:00:00Z";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        } else if (Map.class.isAssignableFrom(type)) {
            return "keys with values";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> written((Enum<?>) constant))
                    .collect(Collectors.joining(" or "));
        }
        return type.isRecord() ? "an object with fields" : "a " + type.getSimpleName();
    }

    private static String written(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name().toLowerCase(Locale.ROOT) : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}

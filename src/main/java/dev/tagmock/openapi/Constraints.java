package dev.tagmock.openapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Brings what Jakarta Validation checks into schemas. */
final class Constraints {
    private Constraints() {}

    static void apply(AnnotatedType type, ObjectNode schema) {
        Pattern pattern = type.getAnnotation(Pattern.class);
        if (pattern != null) {
            match(pattern.regexp(), schema);
        }
        if (type.isAnnotationPresent(Positive.class)) {
            schema.put("minimum", 1);
        }
        Integer least = least(type);
        Size size = type.getAnnotation(Size.class);
        Integer most = size == null || size.max() == Integer.MAX_VALUE ? null : size.max();
        boolean isList = type instanceof AnnotatedParameterizedType;
        if (least != null) {
            schema.put(isList ? "minItems" : "minLength", least);
        }
        if (most != null) {
            schema.put(isList ? "maxItems" : "maxLength", most);
        }
        if (isList && schema.path("items") instanceof ObjectNode items) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
            apply(arguments[arguments.length - 1], items);
        }
    }

    private static @Nullable Integer least(AnnotatedElement type) {
        Size size = type.getAnnotation(Size.class);
        boolean isNeverEmpty = type.isAnnotationPresent(NotEmpty.class) || type.isAnnotationPresent(NotBlank.class);
        return isNeverEmpty ? Integer.valueOf(1) : size == null ? null : size.min();
    }

    /** A choice of words is an enumeration; other expressions must match the whole text, as with Jakarta Validation. */
    private static void match(String regex, ObjectNode schema) {
        if (regex.matches("\\w+(\\|\\w+)*")) {
            Arrays.stream(regex.split("\\|")).forEach(schema.withArray("enum")::add);
        } else {
            schema.put("pattern", "^(?:" + regex + ")$");
        }
    }
}

package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.WireName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.Map;

/** Checks the constraints on the fields of fixtures. */
final class FieldValues {
    private FieldValues() {}

    /**
     * Checks a file.
     *
     * @throws BadConfiguration naming file, line and field of its first mistake
     */
    static void check(FixtureFile file, Validator validator) {
        file.values().entrySet().stream()
                .flatMap(section -> validator.validate(section.getValue()).stream()
                        .map(violation -> Map.entry(section.getKey() + "." + path(violation), violation)))
                .min(Comparator.comparingInt((Map.Entry<String, ? extends ConstraintViolation<?>> mistake) ->
                                file.lines().of(mistake.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(mistake -> {
                    throw file.mistake(mistake.getKey(), meaning(mistake.getValue()));
                });
    }

    /** The validator's own words would be in the language of the machine. */
    private static String meaning(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Size size) {
            return "must not be longer than " + size.max();
        }
        if (constraint instanceof Pattern || constraint instanceof Min || constraint instanceof Max) {
            return "breaks the API's rules";
        }
        return constraint instanceof Positive ? "must be greater than 0" : "is missing";
    }

    private static String path(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            } else if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY && !node.getName().equals(WireName.NONE)) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}

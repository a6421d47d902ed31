package dev.tagmock.world;

import dev.tagmock.settings.BadConfiguration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks what a file's form does not: that what must be there is, that it is unique, and that tags keep the APIs' rules. */
@Component
class FixtureChecks {
    private final Validator validator;

    FixtureChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks files that together declare one world.
     *
     * @throws BadConfiguration naming file, line and field of a mistake
     */
    void check(List<FixtureFile> files) {
        files.forEach(this::checkValues);
        DeclaredNames names = new DeclaredNames();
        files.forEach(file -> BlueKingChecks.check(file, names));
        ApigChecks.check(files, names);
    }

    private void checkValues(FixtureFile file) {
        validator.validate(file.fixtures()).stream()
                .min(Comparator.comparingInt((ConstraintViolation<?> violation) ->
                                file.lines().of(path(violation)))
                        .thenComparing(FixtureChecks::path))
                .ifPresent(violation -> {
                    throw file.mistake(path(violation), meaning(violation));
                });
    }

    /** The validator's own words would be in the language of the machine. */
    private static String meaning(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Size size) {
            return "must not be longer than " + size.max();
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
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }
}

package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.DeclaredNames;
import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.Section;
import dev.tagmock.api.WorldPart;
import dev.tagmock.tag.Declaration;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks what a file's form does not: that what must be there is, that it is unique, and that tags keep the APIs' rules. */
@Component
class FixtureChecks {
    private final List<WorldPart<?>> parts;
    private final Validator validator;

    FixtureChecks(List<WorldPart<?>> parts, Validator validator) {
        this.parts = parts;
        this.validator = validator;
    }

    /**
     * Checks files that together declare one world.
     *
     * @throws BadConfiguration naming file, line and field of a mistake
     */
    void check(List<FixtureFile> files) {
        files.forEach(file -> FieldValues.check(file, validator));
        DeclaredNames names = new DeclaredNames();
        parts.forEach(part -> check(part, files, names));
    }

    private static <S> void check(WorldPart<S> part, List<FixtureFile> files, DeclaredNames names) {
        List<Section<S>> sections = files.stream()
                .map(file -> file.section(part))
                .flatMap(Optional::stream)
                .toList();
        for (Section<S> section : sections) {
            List<DeclaredScope> scopes = part.scopes(section.value());
            for (int i = 0; i < scopes.size(); i++) {
                checkScope(part, section, path(part, i), scopes.get(i), names);
            }
        }
        part.check(sections, names);
    }

    private static <S> void checkScope(
            WorldPart<S> part, Section<S> section, String path, DeclaredScope scope, DeclaredNames names) {
        if (part.scopes().numeric() && scope.id().equals("0")) {
            throw section.mistake(path + ".id", "is missing");
        }
        names.addTitle(section, path + ".name", part.scopes().plural(), scope.id(), scope.name());
        for (int i = 0; i < scope.resources().size(); i++) {
            String resource = path + "." + ScopeKind.hyphenated(part.scopes().resources()) + "[" + i + "]";
            Declaration declaration = scope.resources().get(i);
            names.addOnce(
                    section,
                    resource + ".id",
                    "resource",
                    List.of(part.namespace(scope.id()).name(), declaration.name()));
            if (declaration.tags() != null) {
                String tags = resource + "." + part.scopes().tags();
                part.rules()
                        .checkDeclared(declaration.tags(), (field, meaning) -> section.mistake(tags + field, meaning));
            }
        }
    }

    /**
     * Checks that what is to replace a part of the world is about that part alone.
     *
     * @throws BadConfiguration naming line and field of what is not
     */
    void checkInside(FixtureFile file, Scope scope) {
        parts.forEach(part -> checkInside(part, file, scope));
    }

    private static <S> void checkInside(WorldPart<S> part, FixtureFile file, Scope scope) {
        file.section(part).ifPresent(section -> {
            part.callers(section.value()).forEach((field, callers) -> reject(section, field, !callers.isEmpty()));
            List<DeclaredScope> scopes = part.scopes(section.value());
            for (int i = 0; i < scopes.size(); i++) {
                String path = path(part, i);
                reject(
                        section,
                        path + ".id",
                        !part.scopes().of(scopes.get(i).id()).equals(scope));
                reject(section, path + ".name", scopes.get(i).name() != null);
            }
        });
    }

    private static void reject(Section<?> section, String field, boolean isOutside) {
        if (isOutside) {
            throw section.mistake(field, "is outside of what is to be replaced");
        }
    }

    private static String path(WorldPart<?> part, int place) {
        return part.scopes().plural() + "[" + place + "]";
    }
}

package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.WorldPart;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Declarations;
import dev.tagmock.tag.ResourceNames;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes declared resources exist, in one transaction: all that was asked for or, when that fails, nothing. */
@Component
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8)
class FixtureLoader {
    private static final int AT_ONCE = 1000;

    private final List<WorldPart<?>> parts;
    private final Declarations declarations;
    private final ResourceNames resourceNames;

    FixtureLoader(List<WorldPart<?>> parts, Declarations declarations, ResourceNames resourceNames) {
        this.parts = parts;
        this.declarations = declarations;
        this.resourceNames = resourceNames;
    }

    /** Adds what is declared: what is there already keeps its tags, so that a restart loses nothing. */
    @Transactional
    public void load(List<FixtureFile> files) {
        files.forEach(file -> declare(file, Scope.EVERYTHING));
    }

    /** Puts what is declared in place of all that is there, within a scope. */
    @Transactional
    public void replace(List<FixtureFile> files, Scope scope) {
        forget(scope);
        files.forEach(file -> declare(file, scope));
    }

    /**
     * Puts what a document declares in place of one part of the world.
     *
     * @throws BadConfiguration if a resource is another part's; nothing was changed
     */
    @Transactional
    public void seed(FixtureFile document, Scope scope) {
        forget(scope);
        parts.forEach(part -> requireNobodys(part, document));
        declare(document, scope);
    }

    private void forget(Scope scope) {
        if (scope.equals(Scope.EVERYTHING)) {
            declarations.forgetAll();
        }
        parts.stream()
                .filter(part -> part.scopes().parameter().equals(scope.kind()))
                .forEach(part -> declarations.forget(part.namespace(scope.id())));
    }

    private void requireNobodys(WorldPart<?> part, FixtureFile document) {
        List<DeclaredScope> scopes = document.scopes(part);
        for (int i = 0; i < scopes.size(); i++) {
            List<String> names =
                    scopes.get(i).resources().stream().map(Declaration::name).toList();
            for (int from = 0; from < names.size(); from += AT_ONCE) {
                List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
                for (String taken :
                        resourceNames.taken(part.namespace(scopes.get(i).id()), some)) {
                    throw document.mistake(
                            part.section() + "." + part.scopes().plural() + "[" + i + "]."
                                    + ScopeKind.hyphenated(part.scopes().resources()) + "[" + names.indexOf(taken)
                                    + "].id",
                            "is another " + part.scopes().title().toLowerCase(Locale.ROOT) + "'s");
                }
            }
        }
    }

    private void declare(FixtureFile file, Scope scope) {
        parts.forEach(part -> declare(part, file, scope));
    }

    private void declare(WorldPart<?> part, FixtureFile file, Scope scope) {
        for (DeclaredScope declared : file.scopes(part)) {
            if (scope.contains(part.scopes().of(declared.id()))) {
                declarations.declare(part.namespace(declared.id()), declared.resources());
            }
        }
    }
}

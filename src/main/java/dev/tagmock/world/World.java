package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.Resettable;
import dev.tagmock.api.Scope;
import dev.tagmock.api.Section;
import dev.tagmock.api.WorldPart;
import dev.tagmock.api.WorldSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The world as configured: rejects fixtures with mistakes before the port opens, loads them, and returns to them on request. */
@Component
public class World implements SmartInitializingSingleton, Resettable, WorldSummary {
    private final List<WorldPart<?>> parts;
    private final FixtureFiles reader;
    private final FixtureChecks checks;
    private final FixtureLoader loader;
    private final List<FixtureFile> files;
    private final WorldSettings settings;

    World(
            WorldSettings settings,
            List<WorldPart<?>> parts,
            FixtureFiles reader,
            FixtureChecks checks,
            FixtureLoader loader) {
        this.parts = parts;
        this.reader = reader;
        this.checks = checks;
        this.loader = loader;
        this.settings = settings;
        this.files = settings.fixtures() == null ? List.of() : reader.read(settings.fixtures());
    }

    @Override
    public void afterSingletonsInstantiated() {
        checks.check(files);
    }

    /** Adds the fixtures to what is stored already. */
    synchronized void load() {
        loader.load(files);
        replaceCallers(files);
    }

    /**
     * Puts another world in place of this one, all of it or, when that fails, nothing. Resets still return to the
     * fixtures.
     *
     * @param document JSON in the form of fixtures
     * @param scope what is replaced; the document may declare nothing outside of it
     * @throws BadConfiguration naming line and field of a mistake in it; nothing was changed
     */
    public synchronized void replace(byte[] document, Scope scope) {
        FixtureFile file = reader.readJson("body", document);
        checks.check(List.of(file));
        if (scope.equals(Scope.EVERYTHING)) {
            loader.replace(List.of(file), scope);
            replaceCallers(List.of(file));
        } else {
            checks.checkInside(file, scope);
            loader.seed(file, scope);
        }
    }

    /** Returns to the fixtures. Who may call is nobody's in particular, and returns with everything only. */
    @Override
    public synchronized void reset(Scope scope) {
        loader.replace(files, scope);
        if (scope.equals(Scope.EVERYTHING)) {
            replaceCallers(files);
        }
    }

    @Override
    public String summary() {
        Path fixtures = settings.fixtures();
        if (fixtures == null) {
            return settings.strictness() + ", no fixtures";
        }
        long resources = files.stream()
                .flatMap(file -> parts.stream().flatMap(part -> file.scopes(part).stream()))
                .mapToLong(scope -> scope.resources().size())
                .sum();
        return settings.strictness() + ", " + resources + " resources from " + fixtures.getFileName();
    }

    private void replaceCallers(List<FixtureFile> declared) {
        parts.forEach(part -> replaceCallers(part, declared));
    }

    private static <S> void replaceCallers(WorldPart<S> part, List<FixtureFile> declared) {
        part.replaceCallers(declared.stream()
                .map(file -> file.section(part))
                .flatMap(Optional::stream)
                .map(Section::value)
                .toList());
    }
}

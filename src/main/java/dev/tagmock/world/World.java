package dev.tagmock.world;

import dev.tagmock.settings.BadConfiguration;
import dev.tagmock.web.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The world as configured: refuses fixtures with mistakes before the port opens, loads them, and returns to them on request. */
@Component
public class World implements SmartInitializingSingleton, Resettable {
    private final FixtureChecks checks;
    private final FixtureLoader loader;
    private final Callers callers;
    private final List<FixtureFile> files;

    World(WorldSettings settings, FixtureChecks checks, FixtureLoader loader, Callers callers) {
        this.checks = checks;
        this.loader = loader;
        this.callers = callers;
        this.files = settings.fixtures() == null
                ? List.of()
                : files(settings.fixtures()).stream().map(FixtureFile::read).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        checks.check(files);
    }

    /** Adds the fixtures to what is stored already. */
    synchronized void load() {
        loader.load(fixtures());
        callers.replace(fixtures());
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
        FixtureFile file = FixtureFile.readJson("body", document);
        checks.check(List.of(file));
        ScopeChecks.check(file, scope);
        List<Fixtures> fixtures = List.of(file.fixtures());
        if (scope.equals(Scope.EVERYTHING)) {
            loader.replace(fixtures, scope);
            callers.replace(fixtures);
        } else {
            loader.seed(file, scope);
        }
    }

    /** Returns to the fixtures. Who may call is nobody's in particular, and returns with everything only. */
    @Override
    public synchronized void reset(Scope scope) {
        loader.replace(fixtures(), scope);
        if (scope.equals(Scope.EVERYTHING)) {
            callers.replace(fixtures());
        }
    }

    private List<Fixtures> fixtures() {
        return files.stream().map(FixtureFile::fixtures).toList();
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadConfiguration("tagmock.fixtures: no .yaml, .yml or .json file in " + path);
            }
            return files;
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.fixtures: cannot read " + path);
        }
    }
}

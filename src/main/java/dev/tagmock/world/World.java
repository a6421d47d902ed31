package dev.tagmock.world;

import dev.tagmock.settings.BadConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The world as configured: loads the fixtures before the first call can come in. */
@Component
class World implements SmartInitializingSingleton {
    private final WorldSettings settings;
    private final FixtureChecks checks;
    private final FixtureLoader loader;

    World(WorldSettings settings, FixtureChecks checks, FixtureLoader loader) {
        this.settings = settings;
        this.checks = checks;
        this.loader = loader;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.fixtures() != null) {
            List<FixtureFile> files =
                    files(settings.fixtures()).stream().map(FixtureFile::read).toList();
            checks.check(files);
            loader.load(files.stream().map(FixtureFile::fixtures).toList());
        }
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

package dev.tagmock.junit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the jar of TagMock is on this machine. */
final class JarFile {
    private static final String SETTING = "tagmock.jar";
    private static final String VARIABLE = "TAGMOCK_JAR";
    private static final Pattern NAME = Pattern.compile("tagmock(-[0-9].*)?\\.jar");

    private JarFile() {}

    /**
     * The one that somebody has named, or else that of the class path, of this build, or of the local Maven repository.
     *
     * @throws IllegalStateException if there is none
     */
    static Path find() {
        String named = System.getProperty(SETTING, System.getenv(VARIABLE));
        return Optional.ofNullable(named)
                .map(Path::of)
                .or(() -> Stream.concat(onClassPath(), Stream.of(Path.of("target", "tagmock.jar"), inRepository()))
                        .filter(Files::isRegularFile)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalStateException("no TagMock to start: name its jar with the system property "
                                + SETTING + " or the variable " + VARIABLE));
    }

    private static Stream<Path> onClassPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.getFileName() != null
                        && NAME.matcher(path.getFileName().toString()).matches());
    }

    /** That of the extension's own version. */
    private static Path inRepository() {
        Path repository = Path.of(Objects.requireNonNullElseGet(
                System.getProperty("maven.repo.local"),
                () -> Path.of(System.getProperty("user.home"), ".m2", "repository")
                        .toString()));
        String version = version();
        return repository.resolve(Path.of("dev", "tagmock", "tagmock", version, "tagmock-" + version + ".jar"));
    }

    private static String version() {
        @Nullable String version = JarFile.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unknown");
    }
}

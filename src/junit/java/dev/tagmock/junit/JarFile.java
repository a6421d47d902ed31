package dev.tagmock.junit;

import java.io.File;
import java.net.URI;
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
                .or(() -> Stream.of(onClassPath(), Stream.of(Path.of("target", "tagmock.jar")), inRepositories())
                        .flatMap(paths -> paths)
                        .filter(Files::isRegularFile)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "no TagMock to start: fetch it with \"mvn dependency:get -Dtransitive=false -Dartifact=dev.tagmock:tagmock:"
                                + version() + "\", or name its jar with the system property " + SETTING
                                + " or the variable " + VARIABLE));
    }

    private static Stream<Path> onClassPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> path.getFileName() != null
                        && NAME.matcher(path.getFileName().toString()).matches());
    }

    /** Those of the extension's own version: in the repository that the extension is from, and in the usual place. */
    private static Stream<Path> inRepositories() {
        String version = version();
        Path jar = Path.of("dev", "tagmock", "tagmock", version, "tagmock-" + version + ".jar");
        return Stream.concat(ownRepository(), Stream.of(Path.of(System.getProperty("user.home"), ".m2", "repository")))
                .map(repository -> repository.resolve(jar));
    }

    /** Where Maven keeps the extension, as {@code dev/tagmock/tagmock-junit/VERSION/NAME.jar}. */
    private static Stream<Path> ownRepository() {
        Path own = Path.of(URI.create(JarFile.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return own.getNameCount() < 5
                ? Stream.empty()
                : Stream.of(own.resolve("../../../../..").normalize());
    }

    private static String version() {
        @Nullable String version = JarFile.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "unknown");
    }
}

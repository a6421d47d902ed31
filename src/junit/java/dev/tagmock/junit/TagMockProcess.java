package dev.tagmock.junit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The packaged jar as a process of its own on a free port of 127.0.0.1, for those who start it without {@link TagMock}. It
 * ends when it is closed, or else with this JVM, however that ends.
 */
public final class TagMockProcess implements AutoCloseable {
    private static final String PORT_FILE = "--tagmock.port-file=";
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(6);

    /** All that the process gets of this JVM's environment: nothing there may come to be a setting. */
    private static final Pattern INHERITED = Pattern.compile(
            "PATH|HOME|XDG_CACHE_HOME|LANG|LANGUAGE|LC_.*|TMPDIR|TEMP|TMP|SYSTEMROOT|USERPROFILE",
            Pattern.CASE_INSENSITIVE);

    /** Settings that name a file or folder: relative ones are meant from where this JVM runs. */
    private static final Pattern PATH =
            Pattern.compile("--tagmock\\.(fixtures|data-dir|port-file|health-url-file|record)=.+");

    private final Process process;
    private final Path output;
    private final Path portFile;
    private final Server server;

    private TagMockProcess(ProcessBuilder command) throws IOException, InterruptedException {
        output = temporary(Files.createTempFile("tagmock-", ".log"));
        portFile = portFile(command);
        // What an earlier process has left there says nothing of this one.
        Files.deleteIfExists(portFile);
        process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            server = awaitReadiness();
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * The jar that the system property {@code tagmock.jar}, or else the variable {@code TAGMOCK_JAR}, names; else that of the class path, the
     * folder {@code target}, or the local Maven repository.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path namedJar() {
        return JarFile.find();
    }

    /**
     * The command that runs the jar with these arguments, for who wants to change how before it starts. It runs in an empty
     * folder, with nothing of this JVM's environment but paths and language, and from the user's cache, unless the system property
     * {@code tagmock.quick} is false.
     */
    public static ProcessBuilder command(Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Lives of seconds: the compiler that starts up quickly, and no more threads than needed.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--tagmock.until-input-ends=true"));
        if (Boolean.parseBoolean(System.getProperty("tagmock.quick", "true"))) {
            command.add("--quick");
        }
        arguments.stream().map(TagMockProcess::absolute).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).directory(emptyFolder());
        builder.environment().keySet().removeIf(name -> !INHERITED.matcher(name).matches());
        return builder;
    }

    private static String absolute(String argument) {
        if (!PATH.matcher(argument).matches()) {
            return argument;
        }
        int value = argument.indexOf('=') + 1;
        return argument.substring(0, value) + Path.of(argument.substring(value)).toAbsolutePath();
    }

    private static File emptyFolder() {
        try {
            return temporary(Files.createTempDirectory("tagmock-")).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }

    /**
     * Starts what such a command says, and waits until it is ready for calls. It writes its port to the file that the
     * command's argument {@code --tagmock.port-file} names, or else to one that goes with this JVM.
     *
     * @throws IllegalStateException with all that it has printed, if it does not get ready within three minutes
     */
    public static TagMockProcess start(ProcessBuilder command) {
        try {
            return new TagMockProcess(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path portFile(ProcessBuilder command) {
        return command.command().stream()
                .filter(argument -> argument.startsWith(PORT_FILE))
                .map(argument -> Path.of(argument.substring(PORT_FILE.length())))
                .findFirst()
                .orElseGet(() -> {
                    Path own = temporary(output.resolveSibling(output.getFileName() + ".port"));
                    command.command().add(PORT_FILE + own);
                    return own;
                });
    }

    private Server awaitReadiness() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT_NANOS;
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (Files.exists(portFile)) {
                Server found = new Server(URI.create(
                        "http://127.0.0.1:" + Files.readString(portFile).strip()));
                if (found.isReady()) {
                    return found;
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("TagMock did not start:\n" + output());
    }

    /** Where it serves: scheme, address and port. */
    public URI baseUrl() {
        return server.baseUrl();
    }

    Server server() {
        return server;
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** All that it has printed. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Asks it to end, and sees to it that it does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

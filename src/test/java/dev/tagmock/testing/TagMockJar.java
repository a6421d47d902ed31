package dev.tagmock.testing;

import dev.tagmock.junit.TagMockProcess;
import dev.tagmock.quick.Layout;
import dev.tagmock.quick.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of the test's own, to be limited, watched, killed, or to start in vain. */
public final class TagMockJar implements AutoCloseable {
    private final TagMockProcess process;

    private TagMockJar(ProcessBuilder command) {
        process = TagMockProcess.start(command);
    }

    /** Starts the jar with these arguments and waits until it serves. */
    public static TagMockJar start(String... arguments) {
        return new TagMockJar(command(arguments));
    }

    /** Starts the jar as {@link #start} does, in a process whose files cannot grow beyond a size: a disk that fills up. */
    public static TagMockJar startWithFilesUpTo(int kibibytes, String... arguments) {
        return new TagMockJar(limited(kibibytes, command(arguments)));
    }

    /** The same, for a start that is to be given up. */
    public static Rejection startInVainWithFilesUpTo(int kibibytes, String... arguments)
            throws IOException, InterruptedException {
        return rejection(limited(kibibytes, command(arguments)));
    }

    /** Starts the jar with these variables and arguments and waits until it has given up. */
    public static Rejection startInVain(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder command = command(arguments);
        command.environment().putAll(environment);
        return rejection(command);
    }

    /** The command that starts the jar, for who wants no more than that; from the cache, with no second JVM between. */
    public static ProcessBuilder command(String... arguments) {
        try {
            Layout layout = StartCache.ofThisUser().layoutOf(jar());
            ProcessBuilder command = TagMockProcess.command(layout.jar(), List.of(arguments));
            command.command().addAll(1, layout.options());
            return command;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar itself. */
    public static Path jar() {
        return Path.of(System.getProperty("tagmock.jar", "target/tagmock.jar"));
    }

    /** A command in a process whose files cannot grow beyond a size. Bash counts in kibibytes whatever the platform. */
    public static ProcessBuilder limited(int kibibytes, ProcessBuilder command) {
        command.command().addAll(0, List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited"));
        return command;
    }

    /** How a command ends that is to start nothing. */
    public static Rejection rejection(ProcessBuilder command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        Process process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still runs:\n" + Files.readString(output));
        }
        return new Rejection(process.exitValue(), Files.readString(output));
    }

    /** How a process ended that did not serve, and all that it has printed. */
    public record Rejection(int exitCode, String output) {}

    public Http http() {
        return new Http(process.baseUrl().getPort());
    }

    public String baseUrl() {
        return process.baseUrl().toString();
    }

    /** All that it has printed. */
    public String output() throws IOException {
        return process.output();
    }

    /** Ends the process as a crash would: SIGKILL. */
    public void kill() throws InterruptedException {
        process.process().destroyForcibly().waitFor();
    }

    /** Asks the process to end, SIGTERM, and does not wait. */
    public void terminate() {
        process.process().destroy();
    }

    /** How the process ended, once it has. */
    public int exitCode() throws InterruptedException {
        return process.process().waitFor();
    }

    @Override
    public void close() {
        process.close();
    }
}

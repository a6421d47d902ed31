package dev.tagmock.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, running as a process of its own on a free port, as its users run it. */
public final class TagMockJar implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long START_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(180);

    private final Process process;
    private final Path output;
    private final int port;

    private TagMockJar(Process process, Path output) throws IOException, InterruptedException {
        this.process = process;
        this.output = output;
        this.port = awaitPort();
    }

    /** Starts the jar with these arguments and waits until it serves. */
    public static TagMockJar start(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        return new TagMockJar(launch(command(arguments), output, Map.of()), output);
    }

    /** Starts the jar as {@link #start} does, in a process whose files cannot grow beyond a size: a disk that fills up. */
    public static TagMockJar startWithFilesUpTo(int kibibytes, String... arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        return new TagMockJar(launch(limited(kibibytes, command(arguments)), output, Map.of()), output);
    }

    /** The same, for a start that is to be given up. */
    public static Refusal startInVainWithFilesUpTo(int kibibytes, String... arguments)
            throws IOException, InterruptedException {
        return refusal(limited(kibibytes, command(arguments)), Map.of());
    }

    /** Bash counts in kibibytes whatever the platform. */
    private static List<String> limited(int kibibytes, List<String> command) {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited"));
        limited.addAll(command);
        return limited;
    }

    /** Starts the jar with these variables and arguments and waits until it has given up. */
    public static Refusal startInVain(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return refusal(command(arguments), environment);
    }

    private static Refusal refusal(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        Process process = launch(command, output, environment);
        if (!process.waitFor(START_LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still runs:\n" + Files.readString(output));
        }
        return new Refusal(process.exitValue(), Files.readString(output));
    }

    /** How a process ended that did not serve, and all that it has printed. */
    public record Refusal(int exitCode, String output) {}

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Lives of seconds: the compiler that starts up quickly, and no more threads than needed.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("tagmock.jar", "target/tagmock.jar"),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.org.springframework.boot.tomcat=info"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process launch(List<String> command, Path output, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        // However the tests end, the process does not outlive them.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private int awaitPort() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT_NANOS;
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher started = PORT.matcher(output());
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("did not start:\n" + output());
    }

    public Http http() {
        return new Http(port);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** All that it has printed. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends the process as a crash would: SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end, SIGTERM, and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** How the process ended, once it has. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

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

package dev.tagmock.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, running as a process of its own on a free port, as its users run it. */
public final class TagMockJar implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long START_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(90);

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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("tagmock.jar", "target/tagmock.jar"),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.org.springframework.boot.tomcat=info"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(Path.of("target"), "tagmock-", ".log");
        File log = output.toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        // However the tests end, the process does not outlive them.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new TagMockJar(process, output);
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

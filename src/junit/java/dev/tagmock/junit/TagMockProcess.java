package dev.tagmock.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged jar as a process of its own on a free port of 127.0.0.1, for those who start it without {@link TagMock}. It
 * ends when it is closed, or else with this JVM.
 */
public final class TagMockProcess implements AutoCloseable {
    private static final String JAR_VARIABLE = "TAGMOCK_JAR";
    private static final String PORT_FILE = "--tagmock.port-file=";
    private static final long START_LIMIT_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path output;
    private final Path portFile;
    private final URI baseUrl;

    private TagMockProcess(ProcessBuilder command) throws IOException, InterruptedException {
        output = Files.createTempFile("tagmock-", ".log");
        output.toFile().deleteOnExit();
        portFile = portFile(command);
        // What an earlier process has left there says nothing of this one.
        Files.deleteIfExists(portFile);
        process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            baseUrl = awaitReadiness();
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /**
     * The jar that the system property {@code tagmock.jar}, or else the variable {@code TAGMOCK_JAR}, names.
     *
     * @throws IllegalStateException if neither does
     */
    public static Path namedJar() {
        String name = System.getProperty("tagmock.jar", System.getenv(JAR_VARIABLE));
        if (name == null) {
            throw new IllegalStateException(
                    "no TagMock to start: name its jar with the system property tagmock.jar or the variable TAGMOCK_JAR");
        }
        return Path.of(name);
    }

    /** The command that runs the jar with these arguments, for who wants to change how before it starts. */
    public static ProcessBuilder command(Path jar, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Lives of seconds: the compiler that starts up quickly, and no more threads than needed.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--server.address=127.0.0.1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // Tells tests where the jar is; the jar itself has no such setting, and would say so.
        builder.environment().remove(JAR_VARIABLE);
        return builder;
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
            throw interrupted(e);
        }
    }

    private Path portFile(ProcessBuilder command) {
        Stream<String> named = command.command().stream()
                .filter(argument -> argument.startsWith(PORT_FILE))
                .map(argument -> argument.substring(PORT_FILE.length()));
        Path folder =
                command.directory() == null ? Path.of("") : command.directory().toPath();
        return named.findFirst().map(folder::resolve).orElseGet(() -> {
            Path own = output.resolveSibling(output.getFileName() + ".port");
            own.toFile().deleteOnExit();
            command.command().add(PORT_FILE + own.toAbsolutePath());
            return own;
        });
    }

    private URI awaitReadiness() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT_NANOS;
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (Files.exists(portFile)) {
                URI url = URI.create(
                        "http://127.0.0.1:" + Files.readString(portFile).strip());
                if (isReady(url)) {
                    return url;
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("TagMock did not start:\n" + output());
    }

    private boolean isReady(URI url) throws InterruptedException {
        try {
            return exchange("GET", url.resolve("/actuator/health/readiness"), "")
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            // Whether it has ended is seen next.
            return false;
        }
    }

    /** Where it serves: scheme, address and port. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** All that it has printed. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /**
     * Calls it, without a body where that is empty.
     *
     * @throws IllegalArgumentException with the answer, if that is an error
     */
    HttpResponse<String> send(String method, String path, String body) {
        try {
            HttpResponse<String> answer = exchange(method, baseUrl.resolve(path), body);
            if (answer.statusCode() >= 400) {
                throw new IllegalArgumentException("TagMock refused: " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpResponse<String> exchange(String method, URI url, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofMinutes(1))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
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

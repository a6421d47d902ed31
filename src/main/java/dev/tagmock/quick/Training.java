package dev.tagmock.quick;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run of what is laid out, with a few calls, in which the JVM notes which classes it loads. */
record Training(Layout layout) {
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** Nothing of the environment may come to be a setting. */
    private static final Pattern INHERITED =
            Pattern.compile("PATH|HOME|LD_LIBRARY_PATH|TMPDIR|TEMP|TMP|SYSTEMROOT", Pattern.CASE_INSENSITIVE);

    /** What the run, and the JVM, have said. */
    static Path log(Path folder) {
        return folder.resolve("training.log");
    }

    /** Runs it with these options of the JVM; false if it has not ended well, or left no archive. */
    boolean run(List<String> options, Path archive) throws IOException {
        Path folder = layout.folder();
        Path portFile = folder.resolve("port");
        ProcessBuilder command = new ProcessBuilder(Stream.of(
                                List.of(Layout.java()),
                                options,
                                List.of(
                                        "-jar",
                                        layout.jar().toString(),
                                        "--server.address=127.0.0.1",
                                        "--server.port=0",
                                        "--tagmock.until-input-ends=true",
                                        "--tagmock.port-file=" + portFile))
                        .flatMap(List::stream)
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile());
        command.environment().keySet().removeIf(name -> !INHERITED.matcher(name).matches());
        Process service = command.start();
        endWithThisJvm(service);
        try {
            String base = "http://127.0.0.1:" + port(service, portFile);
            for (String call : calls()) {
                make(call, base);
            }
        } catch (IOException e) {
            // The service's own log says more.
            service.destroyForcibly();
        }
        service.getOutputStream().close();
        Files.deleteIfExists(portFile);
        return exitCode(service) == 0 && Files.exists(archive);
    }

    private static String port(Process service, Path file) throws IOException {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (!Files.exists(file)) {
            if (!service.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("does not start");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        return Files.readString(file).strip();
    }

    private static List<String> calls() throws IOException {
        try (InputStream file = Training.class.getResourceAsStream("training.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** One line of that file: a method, a path and perhaps a body. */
    private static void make(String call, String base) throws IOException {
        String[] parts = call.split(" ", 3);
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + parts[1]).toURL().openConnection();
        connection.setRequestMethod(parts[0]);
        connection.setRequestProperty("X-Auth-Token", "any");
        if (parts.length > 2) {
            connection.setDoOutput(true);
            try (OutputStream body = connection.getOutputStream()) {
                body.write(parts[2].getBytes(StandardCharsets.UTF_8));
            }
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }

    /** Who is asked to end leaves nobody behind who works on. */
    static void endWithThisJvm(Process process) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

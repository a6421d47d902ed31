package dev.tagmock.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A candidate that runs, as a child process on a free port of this machine. */
final class Server implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Candidate candidate;
    private final int port;
    private final Process process;
    private final Duration startUp;

    private Server(Candidate candidate, int port, Process process, Duration startUp) {
        this.candidate = candidate;
        this.port = port;
        this.process = process;
        this.startUp = startUp;
    }

    /**
     * Starts a candidate and waits for its first answer.
     *
     * @throws IllegalStateException if it does not serve
     */
    static Server start(Candidate candidate) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createDirectories(Path.of("target", "bench", "logs"))
                .resolve(candidate.name().replaceAll("\\W+", "-") + ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(candidate.arguments().apply(port));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // However this ends, the child does not outlive it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!candidate.firstCall().isAnswered(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(candidate.name() + " did not start, see " + log);
            }
            Thread.sleep(10);
        }
        return new Server(candidate, port, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return candidate.name();
    }

    int port() {
        return port;
    }

    Duration startUp() {
        return startUp;
    }

    /** Readies it for the next turn. */
    void makeReady() {
        candidate.readyCall().ifPresent(call -> call.make(port).join());
    }

    /** Resident memory in MiB once everything is collected that can be. */
    double residentAfterCollection() throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "" + process.pid(),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return resident();
    }

    /** Resident memory in MiB. */
    double resident() throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + process.pid()).start();
        String kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return kibibytes.isEmpty() ? Double.NaN : Long.parseLong(kibibytes) / 1024.0;
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

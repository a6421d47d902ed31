import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What memory a million tag writes over ten thousand gateways take: the heap in use after a full collection, and resident
 * memory, after every hundred thousand. Once every gateway has its tags (100,000 writes), both should stay where they are.
 * Needs the packaged jar; ends by itself.
 *
 * <p>Run: {@code java src/bench/Soak.java target/tagmock.jar [writes] [arguments of the service…]}
 */
class Soak {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int CLIENTS = 16;
    private static final int GATEWAYS = 10_000;
    private static final int KEYS = 10;
    private static final int PART = 100_000;

    public static void main(String[] arguments) throws Exception {
        int writes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path log = Files.createTempFile("soak", ".log");
        List<String> command = new ArrayList<>(List.of(
                "java", "-XX:+UseSerialGC", "-Xmx256m", "-jar", arguments[0], "--server.port=0",
                "--server.address=127.0.0.1", "--logging.level.org.springframework.boot.tomcat=info"));
        command.addAll(List.of(arguments).subList(Math.min(2, arguments.length), arguments.length));
        Process jar = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(jar::destroyForcibly));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            int port = port(jar, log);
            System.out.println("| writes | heap in use, MiB | resident, MiB | writes/s |\n|---|---|---|---|");
            report(jar, 0, 0);
            for (int done = 0; done < writes; done += PART) {
                long begin = System.nanoTime();
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    int from = done + client * PART / CLIENTS;
                    int to = done + (client + 1) * PART / CLIENTS;
                    running.add(clients.submit(() -> write(port, from, to)));
                }
                for (Future<?> one : running) {
                    one.get(10, TimeUnit.MINUTES);
                }
                report(jar, done + PART, PART / ((System.nanoTime() - begin) / 1e9));
            }
        } finally {
            clients.shutdownNow();
            jar.destroy();
            jar.waitFor();
            Files.delete(log);
        }
    }

    private static Void write(int port, int from, int to) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int n = from; n < to; n++) {
                String body = "{\"action\":\"create\",\"tags\":[{\"key\":\"key-" + n / GATEWAYS % KEYS
                        + "\",\"value\":\"value-" + n + "\"}]}";
                out.write(("POST /v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances/gw-" + n % GATEWAYS
                                + "/instance-tags/action HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n"
                                + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
                readNoContent(in);
            }
        }
        return null;
    }

    private static void readNoContent(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 204")) {
            throw new IOException("answered: " + head);
        }
    }

    private static void report(Process jar, int writes, double rate) throws Exception {
        String pid = String.valueOf(jar.pid());
        output("jcmd", pid, "GC.run");
        Matcher used = Pattern.compile("(?:def new|tenured) generation\\s+total \\d+K, used (\\d+)K", Pattern.CASE_INSENSITIVE)
                .matcher(output("jcmd", pid, "GC.heap_info"));
        long kib = 0;
        while (used.find()) {
            kib += Long.parseLong(used.group(1));
        }
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+)").matcher(Files.readString(Path.of("/proc", pid, "status")));
        System.out.printf(
                "| %,d | %.1f | %s | %.0f |%n",
                writes, kib / 1024.0, resident.find() ? Long.parseLong(resident.group(1)) / 1024 : "?", rate);
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static int port(Process jar, Path log) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (jar.isAlive() && System.nanoTime() < deadline) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("did not start:\n" + Files.readString(log));
    }
}

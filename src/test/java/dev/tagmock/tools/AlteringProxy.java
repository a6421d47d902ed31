package dev.tagmock.tools;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stands before a service and changes what it answers to some calls. */
final class AlteringProxy implements AutoCloseable {
    /**
     * @param path part of the path of the calls, with their query
     * @param body part of their bodies
     * @param status of the answer from now on
     * @param from what is replaced in the answer's body
     */
    record Change(String path, String body, int status, String from, String to) {}

    static {
        // Else each answer waits for the client to acknowledge its headers, which takes 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final URI target;
    private final List<Change> changes;

    AlteringProxy(URI target, Change... changes) throws IOException {
        this.target = target;
        this.changes = List.of(changes);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::forward);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            HttpResponse<String> answer = client.send(request(exchange, sent), BodyHandlers.ofString());
            int status = answer.statusCode();
            String body = answer.body();
            String text = new String(sent, StandardCharsets.UTF_8);
            for (Change change : changes) {
                if (exchange.getRequestURI().toString().contains(change.path()) && text.contains(change.body())) {
                    status = change.status();
                    body = body.replaceAll(change.from(), change.to());
                }
            }
            for (String name : List.of("X-Request-Id", "X-Subject-Token")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : List.of(
                "Accept",
                "BK_User",
                "Blueking-Language",
                "Content-Type",
                "X-Auth-Token",
                "X-Bkapi-Authorization",
                "X-Subject-Token")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.tagmock.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The system that is called: one call after another, at most so many a second. */
final class Target {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String url;
    private final Api api;
    private final Credentials credentials;
    private final long pauseNanos;
    private long notBefore = System.nanoTime();

    Target(String url, Api api, Credentials credentials, int callsPerSecond) {
        this.url = url;
        this.api = api;
        this.credentials = credentials;
        this.pauseNanos = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
    }

    /**
     * @param headers beside those that say who calls
     * @param anonymous whether to leave out who calls
     * @throws IOException if there was no whole answer
     */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body, boolean anonymous)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "application/json");
        if (!anonymous) {
            String prefix = URI.create(url).getRawPath();
            credentials.headers(api, method, prefix + path, bytes).forEach(request::setHeader);
        }
        headers.forEach(request::setHeader);
        try {
            TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
            notBefore = System.nanoTime() + pauseNanos;
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}

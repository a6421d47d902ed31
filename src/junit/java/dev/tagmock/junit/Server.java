package dev.tagmock.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A running TagMock, started by anyone.
 *
 * @param baseUrl scheme, address and port
 */
record Server(URI baseUrl, HttpClient client) {
    Server(URI baseUrl) {
        this(
                baseUrl,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Whether it is ready for calls. */
    boolean isReady() throws InterruptedException {
        try {
            return exchange("GET", "/actuator/health/readiness", "").statusCode() == 200;
        } catch (IOException e) {
            // Whether it has ended is seen next.
            return false;
        }
    }

    /**
     * Calls it, without a body where that is empty.
     *
     * @throws IllegalArgumentException with the answer, if that is an error
     */
    HttpResponse<String> send(String method, String path, String body) {
        try {
            HttpResponse<String> answer = exchange(method, path, body);
            if (answer.statusCode() >= 400) {
                throw new IllegalArgumentException("TagMock rejected it: " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}

package dev.tagmock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One call to a server on this machine, and the answer that is right.
 *
 * @param status of the right answer
 * @param excerpt stands in the body of the right answer
 */
record Call(String method, String path, String contentType, String body, int status, String excerpt) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    static Call json(String path, String body, int status, String excerpt) {
        return new Call("POST", path, "application/json", body, status, excerpt);
    }

    /** Whether the server gives the right answer; not if it cannot be reached. */
    boolean isAnswered(int port) throws InterruptedException {
        try {
            return isRight(CLIENT.send(request(port), BodyHandlers.ofString()));
        } catch (IOException notThereYet) {
            return false;
        }
    }

    /** Makes the call, for who cannot go on without a right answer. */
    CompletableFuture<Void> make(int port) {
        return CLIENT.sendAsync(request(port), BodyHandlers.ofString()).thenAccept(answer -> {
            if (!isRight(answer)) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.body());
            }
        });
    }

    private boolean isRight(HttpResponse<String> answer) {
        return answer.statusCode() == status && answer.body().contains(excerpt);
    }

    private HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .header("X-Auth-Token", "bench")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }
}

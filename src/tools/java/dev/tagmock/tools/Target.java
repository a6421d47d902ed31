package dev.tagmock.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The system that is called: one call after another, at most so many a second. */
final class Target {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String url;
    private final Identification identification;
    private final long pauseNanos;
    private long notBefore = System.nanoTime();

    Target(String url, Identification identification, int callsPerSecond) {
        this.url = url;
        this.identification = identification;
        this.pauseNanos = TimeUnit.SECONDS.toNanos(1) / callsPerSecond;
    }

    /**
     * @param headers beside those that say who calls
     * @throws IOException if there was no whole answer
     */
    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body, Caller caller)
            throws IOException {
        Credentials credentials = identification.credentials();
        String address = credentials.fill(path, value -> URLEncoder.encode(value, UTF_8));
        byte[] bytes = credentials.fill(body, Target::escaped).getBytes(UTF_8);
        String signed = URI.create(url).getRawPath() + address;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url + address + identification.query(caller, method, signed, bytes)))
                .timeout(LIMIT)
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "application/json");
        identification.headers(caller, method, signed, bytes).forEach(request::setHeader);
        headers.forEach((name, value) -> request.setHeader(name, credentials.fill(value, UnaryOperator.identity())));
        try {
            TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
            notBefore = System.nanoTime() + pauseNanos;
            HttpResponse<String> answer = client.sendAsync(request.build(), head -> new BoundedText())
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            answer.headers().firstValue("X-Subject-Token").ifPresent(credentials::issued);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException e) {
            throw new IOException("no answer from " + url + ": " + shown(reason(e.getCause())), e);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer from " + url + " within " + LIMIT.toSeconds() + " s", e);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure instanceof ConnectException
                ? "cannot connect"
                : failure == null ? "" : String.valueOf(failure.getMessage());
    }

    /** What an answer says, fit to be printed: without the credentials, which some answers repeat, and without control characters. */
    String shown(String text) {
        return identification.credentials().redact(text).replaceAll("\\p{Cntrl}", "?");
    }

    /** As it stands within a text of JSON. */
    private static String escaped(String value) {
        String text = JsonMapper.shared().writeValueAsString(value);
        return text.substring(1, text.length() - 1);
    }
}

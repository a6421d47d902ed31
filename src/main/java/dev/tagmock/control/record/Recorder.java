package dev.tagmock.control.record;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Scope;
import dev.tagmock.control.fault.FiredFault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes each call and its answer into a file, those of a scope into a folder of their own. */
@Component
class Recorder implements AnswerListener {
    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST = 1000;
    private static final int LONGEST_BODY = 64 * 1024;

    /** A body that is nested more deeply is left out, as a longer one is: to walk through it takes a stack. */
    private static final JsonMapper BODIES = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private final @Nullable Path folder;
    private final JsonMapper json;
    private final Map<Scope, Place> places = new HashMap<>();
    private int count;

    /**
     * One into the folder of the settings.
     *
     * @throws BadConfiguration if it is not empty, or cannot be made
     */
    Recorder(RecordSettings settings, JsonMapper json) {
        this.folder = settings.record();
        this.json = json;
        if (folder != null) {
            try (Stream<Path> present = Files.list(Files.createDirectories(folder))) {
                if (present.findAny().isPresent()) {
                    throw new BadConfiguration("tagmock.record: " + folder + " is not empty");
                }
            } catch (IOException e) {
                throw new BadConfiguration("tagmock.record: cannot write to " + folder);
            }
        }
    }

    /** What a fault has answered is left out: it is nobody's behaviour. */
    @Override
    public void answered(Exchange exchange, int status) {
        if (folder != null && exchange.api() != null && exchange.noted(FiredFault.class) == null) {
            try {
                record(folder, exchange, status);
            } catch (IOException | JacksonException e) {
                // The answer is more important. What is no JSON cannot be told from a secret.
                log.debug("tagmock.record: a call was not recorded", e);
            }
        }
    }

    private synchronized void record(Path parent, Exchange exchange, int status) throws IOException {
        if (count == MOST) {
            return;
        }
        Place place = places.computeIfAbsent(
                exchange.scope(),
                scope -> new Place(parent.resolve("scope-" + (places.size() + 1)), new RecordedIds(scope)));
        RecordedCase recorded = read(exchange, status, place.ids());
        String operation =
                Objects.requireNonNullElse(recorded.operation(), "unknown").replaceAll("[^\\w.-]+", "_");
        count++;
        Files.write(
                Files.createDirectories(place.folder()).resolve("%04d-%s-%d.json".formatted(count, operation, status)),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(recorded));
        if (count == MOST) {
            log.warn("tagmock.record: {} calls are recorded, and no more will be", MOST);
        }
    }

    private RecordedCase read(Exchange exchange, int status, RecordedIds ids) {
        JsonNode sent = json(exchange.body().ifRead());
        JsonNode answered = json(answer(exchange));
        HttpServletRequest request = exchange.request();
        Placeholders placeholders = new Placeholders(ids, exchange.operationId());
        String pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String path = placeholders.path(exchange.path(), Objects.requireNonNullElse(pattern, ""));
        String query = request.getQueryString();
        return new RecordedCase(
                Objects.requireNonNull(exchange.api()).name(),
                exchange.operation() == null ? null : exchange.operationId(),
                new RecordedCase.Request(
                        request.getMethod(),
                        query == null ? path : path + "?" + placeholders.query(query),
                        sent == null ? null : placeholders.request(sent)),
                new RecordedCase.Response(status, answered == null ? null : placeholders.response(answered)));
    }

    private byte @Nullable [] answer(Exchange exchange) {
        Rejection rejection = exchange.noted(Rejection.class);
        ContentCachingResponseWrapper held = exchange.noted(ContentCachingResponseWrapper.class);
        return rejection != null
                ? json.writeValueAsBytes(rejection.body())
                : held == null ? null : held.getContentAsByteArray();
    }

    private @Nullable JsonNode json(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return null;
        }
        if (body.length > LONGEST_BODY) {
            throw new StreamConstraintsException("a body is longer than " + LONGEST_BODY + " bytes");
        }
        return BODIES.readTree(body);
    }

    /** Where the calls of a scope go. */
    private record Place(Path folder, RecordedIds ids) {}
}

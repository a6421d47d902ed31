package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** The id of a request: 32 lower-case hex digits, fresh for each; what a client sends as one is not looked at. */
public final class RequestId {
    /** The response header that carries it. */
    public static final String HEADER = "X-Request-Id";

    /** The name under which log lines carry it. */
    static final String LOG_KEY = "request_id";

    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The id given to this request when it came in. */
    public static String of(ServletRequest request) {
        return (String) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    /** Gives a request its id, unless it has one: a request that waits comes in again. */
    static String assignTo(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        // Told apart, not kept secret: a generator that blocks or costs microseconds would buy nothing.
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        String id = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}

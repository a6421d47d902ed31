package dev.tagmock.api;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** A request on its way, and what the stages of the way ({@link Stage}) learn of it. Nothing else of ours is a request attribute. */
public final class Exchange {
    private static final String ATTRIBUTE = Exchange.class.getName();

    private static final int LONGEST_HINT = 400; // UTF-16 units: it may repeat what somebody has sent

    private final Arrival arrival;
    private final @Nullable PathOwner owner;
    private final List<Object> notes = new ArrayList<>(2);
    private final RequestBody body;
    private @Nullable Operation operation;
    private @Nullable Method handler;
    private @Nullable Scope scope;
    private @Nullable String code;
    private @Nullable String hint;
    private long delayMs;
    private boolean dropped;

    private Exchange(Arrival arrival, List<PathOwner> owners) {
        this.arrival = arrival;
        this.body = new RequestBody(arrival.request());
        this.owner = PathOwner.of(arrival.path(), owners).orElse(null);
    }

    /** Begins the exchange of a request that has come in. */
    public static Exchange begin(Arrival arrival, List<PathOwner> owners) {
        Exchange exchange = new Exchange(arrival, owners);
        arrival.request().setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** The exchange of a request; null before it has begun. */
    public static @Nullable Exchange find(ServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    /** The exchange of a request that has begun. */
    public static Exchange of(ServletRequest request) {
        return Objects.requireNonNull(find(request));
    }

    /** The request as it came in. */
    public HttpServletRequest request() {
        return arrival.request();
    }

    /** 32 lower-case hex digits, fresh for each request; what a client sends as one is not looked at. */
    public String id() {
        return arrival.id();
    }

    /** The path as it was sent, percent-encoded and not normalised. */
    public String path() {
        return arrival.path();
    }

    /** Whose path it is. */
    public Optional<PathOwner> owner() {
        return Optional.ofNullable(owner);
    }

    /** The emulated API that it is sent to, if it is any. */
    public @Nullable EmulatedApi api() {
        return owner instanceof EmulatedApi api ? api : null;
    }

    /** A variable of the path that it is routed by, as its route names it; an empty text if there is none such. */
    public String variable(String name) {
        Object variables = request().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : "";
    }

    /** Its body. */
    public RequestBody body() {
        return body;
    }

    /** The operation that it is routed to; null if it is none that is emulated. */
    public @Nullable Operation operation() {
        return operation;
    }

    /** The operation's name; an empty text if there is none. */
    public String operationId() {
        return operation == null ? "" : operation.operationId();
    }

    void routedTo(@Nullable Operation called, Method handledBy) {
        operation = called;
        handler = handledBy;
    }

    /** What it is about, as far as that can be told by now. */
    public Scope scope() {
        EmulatedApi api = api();
        return scope != null ? scope : api == null ? Scope.EVERYTHING : api.scope(this);
    }

    /** To be called by who has found out what it is about, so that nobody has to again. */
    public void about(Scope found) {
        scope = found;
    }

    /** The code in the answer, of an error or a success; null where it has none. */
    public @Nullable String code() {
        return code;
    }

    /** The same of an error; null of a success, even where the vendor gives it a code. */
    public @Nullable String errorCode() {
        return owner instanceof EmulatedApi api && Objects.equals(code, api.successCode()) ? null : code;
    }

    void answered(@Nullable String vendorCode) {
        code = vendorCode;
    }

    /** Tells those who come later, the journal, the metrics and the hints, what it is rejected with. */
    public void rejected(Rejection answer) {
        note(answer);
        code = answer.code();
        hint(answer.hint());
    }

    /** Sets the hint for the client, unless there is one already: the stage that finds a mistake first knows most of it. */
    public void hint(String text) {
        if (hint == null && !text.isEmpty()) {
            hint = text.substring(0, Math.min(text.length(), LONGEST_HINT));
        }
    }

    /** A hint on a mistake in what was sent, with the body that the operation takes, if it takes one. */
    public String withExpectedBody(String mistake) {
        String expected = handler == null || mistake.isEmpty() ? "" : OperationMapping.expectedBody(handler);
        return expected.isEmpty() ? mistake : mistake + "; expected body: " + expected;
    }

    /** The hint; null if there is none. */
    public @Nullable String hint() {
        return hint;
    }

    /** Notes something that one stage learns and a later one needs, by its type. */
    public void note(Object note) {
        notes.add(note);
    }

    /** What was noted of a type; null if nothing was. */
    public <T> @Nullable T noted(Class<T> type) {
        for (Object note : notes) {
            if (type.isInstance(note)) {
                return type.cast(note);
            }
        }
        return null;
    }

    /** Has the answer sent so much later, and no thread wait with it. */
    public void delay(long milliseconds) {
        delayMs = milliseconds;
    }

    public long delayMs() {
        return delayMs;
    }

    /** Has the connection closed in place of an answer. */
    public void drop() {
        dropped = true;
    }

    public boolean isDropped() {
        return dropped;
    }

    /** Gives the headers as they were sent, in their order. */
    public void forEachHeader(BiConsumer<String, String> reader) {
        arrival.headers().accept(reader);
    }

    /** The time since its first byte came. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - arrival.startNanos());
    }
}

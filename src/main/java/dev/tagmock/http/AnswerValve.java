package dev.tagmock.http;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Unhandled;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every answer, and replaces the container's error page by the answer of the API whose path it was. A valve, because requests that
 * Tomcat itself rejects (malformed escapes, say) never reach a filter. All that is logged on the way of a request is marked with its id.
 */
class AnswerValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerValve.class);
    private static final String ID = "X-Request-Id";

    /** The name under which log lines carry the id. */
    private static final String LOG_KEY = "request_id";

    private final Arrivals arrivals;
    private final JsonMapper json;
    private final ObjectProvider<EmulatedOperations> operations;
    private final List<AnswerListener> listeners;
    private final boolean hints;
    private final RequestsUnderWay underWay;

    AnswerValve(
            Arrivals arrivals,
            JsonMapper json,
            ObjectProvider<EmulatedOperations> operations,
            List<AnswerListener> listeners,
            RequestsUnderWay underWay,
            boolean hints) {
        this.arrivals = arrivals;
        this.json = json;
        this.operations = operations;
        this.listeners = listeners;
        this.underWay = underWay;
        this.hints = hints;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Exchange exchange = arrivals.exchange(request);
        response.setHeader(ID, exchange.id());
        MDC.put(LOG_KEY, exchange.id());
        underWay.begin();
        try {
            super.invoke(request, response);
            // One that waits comes in again.
            if (!request.isAsync() || request.isAsyncCompleting()) {
                send(exchange, response);
            }
        } finally {
            underWay.end();
            MDC.remove(LOG_KEY);
        }
    }

    private void send(Exchange exchange, Response response) throws IOException {
        String hint = exchange.hint();
        if (hints && hint != null) {
            response.setHeader("X-TagMock-Hint", printable(hint));
        }
        listeners.forEach(listener -> tell(listener, exchange, response.getStatus()));
        ContentCachingResponseWrapper held = exchange.noted(ContentCachingResponseWrapper.class);
        if (exchange.isDropped()) {
            // Nothing that an application may do closes it without an answer.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        } else if (held != null) {
            held.copyBodyToResponse();
        }
        // Not left to Tomcat: it would read what is left of the request first, and where that breaks, spoil the answer.
        response.finishResponse();
    }

    /** Whatever a listener does, the answer is sent as it is. */
    private static void tell(AnswerListener listener, Exchange exchange, int status) {
        try {
            listener.answered(exchange, status);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed", listener.getClass().getSimpleName(), e);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Exchange exchange = arrivals.exchange(request);
        int verdict = verdict(exchange, response);
        Rejection answer = exchange.owner()
                .map(owner -> owner.reject(new Unhandled(verdict), exchange))
                .orElseGet(() -> new Rejection(verdict, null, new NobodysAnswer(verdict, exchange.id()), ""));
        String connection = response.getHeader("Connection");
        // No vendor sends one; Tomcat and Spring do.
        String allow = exchange.owner().isEmpty() && verdict == 405 ? response.getHeader("Allow") : null;
        response.reset();
        if (verdict == 404 || verdict == 405) {
            operations.getObject().nearestTo(exchange).ifPresent(nearest -> {
                response.setHeader("X-TagMock-Unsupported", nearest);
                exchange.hint("not emulated: " + nearest);
            });
            if (exchange.owner().isEmpty()) {
                operations.getObject().meantBy(exchange).ifPresent(exchange::hint);
            }
        }
        exchange.rejected(answer);
        answer.headers().forEach(response::setHeader);
        if (connection != null) {
            response.setHeader("Connection", connection);
        }
        if (allow != null) {
            response.setHeader("Allow", allow);
        }
        response.setStatus(answer.status());
        response.setHeader(ID, exchange.id());
        response.setContentType(answer.contentType());
        try {
            // Without its length, which Tomcat finds by itself: told of it, it would send the answer here and now.
            response.getResponse().getOutputStream().write(json.writeValueAsBytes(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hint may repeat what somebody has sent, and a header is no place for that. */
    private static String printable(String hint) {
        return hint.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** What went wrong, in the few statuses of {@link Unhandled}. */
    private static int verdict(Exchange exchange, Response response) {
        int status = response.getStatus();
        boolean unreadablePath = status == 400 && (response.getMessage() != null || isUnreadable(exchange.path()));
        boolean foreignProtocol = status == 501 || status == 505;
        return unreadablePath ? 404 : foreignProtocol ? 400 : status;
    }

    /** For most paths that it cannot decode Tomcat says why; for those that are not UTF-8 it does not. */
    private static boolean isUnreadable(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8).contains("\ufffd");
        } catch (IllegalArgumentException malformedEscape) {
            return true;
        }
    }

    /** Said on paths that are no API's. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record NobodysAnswer(int status, String requestId) {}
}

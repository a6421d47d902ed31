package dev.tagmock.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees every request first and every failure last: gives the request its id, with which all that is logged on its way is
 * marked, and replaces the container's error page by the answer of the API whose path it was. A valve, because requests that Tomcat itself refuses (malformed escapes,
 * say) never reach a filter.
 */
class Reception extends ErrorReportValve {
    private final List<PathOwner> owners;
    private final JsonMapper json;
    private final ObjectProvider<EmulatedOperations> operations;
    private final List<AnswerListener> listeners;
    private final boolean hints;
    private final RequestsUnderWay underWay;

    Reception(
            List<PathOwner> owners,
            JsonMapper json,
            ObjectProvider<EmulatedOperations> operations,
            List<AnswerListener> listeners,
            RequestsUnderWay underWay,
            boolean hints) {
        this.owners = owners;
        this.json = json;
        this.operations = operations;
        this.listeners = listeners;
        this.underWay = underWay;
        this.hints = hints;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = RequestId.assignTo(request.getRequest());
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.LOG_KEY, id);
        underWay.begin();
        try {
            super.invoke(request, response);
            // One that waits comes in again.
            if (!request.isAsync() || request.isAsyncCompleting()) {
                send(request, response);
            }
        } finally {
            underWay.end();
            MDC.remove(RequestId.LOG_KEY);
        }
    }

    private void send(Request request, Response response) throws IOException {
        if (hints) {
            Hint.of(request.getRequest()).ifPresent(hint -> response.setHeader(Hint.HEADER, hint));
        }
        listeners.forEach(listener -> listener.answered(request, response));
        // Not left to Tomcat: it would read what is left of the request first, and where that breaks, spoil the answer.
        response.finishResponse();
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = RequestId.of(request.getRequest());
        int verdict = verdict(request, response);
        Rejection answer = rejection(request, verdict);
        String connection = response.getHeader("Connection");
        response.reset(); // headers as well: Tomcat and Spring add an Allow that no vendor sends
        if (verdict == 404 || verdict == 405) {
            operations.getObject().nearestTo(request.getMethod(), path(request)).ifPresent(nearest -> {
                response.setHeader(EmulatedOperations.UNSUPPORTED, nearest);
                Hint.note(request.getRequest(), "not emulated: " + nearest);
            });
        }
        RejectionAdvice.note(answer, request.getRequest());
        answer.headers().forEach(response::setHeader);
        if (connection != null) {
            response.setHeader("Connection", connection);
        }
        response.setStatus(answer.status());
        response.setHeader(RequestId.HEADER, id);
        response.setContentType(answer.contentType());
        try {
            // Without its length, which Tomcat finds by itself: told of it, it would send the answer here and now.
            response.getResponse().getOutputStream().write(json.writeValueAsBytes(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong, in the few statuses of {@link Unhandled}. */
    private static int verdict(Request request, Response response) {
        int status = response.getStatus();
        boolean unreadablePath = status == 400 && (response.getMessage() != null || isUnreadable(path(request)));
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

    private static String path(Request request) {
        return request.getRequestURI() == null ? "" : request.getRequestURI();
    }

    private Rejection rejection(Request request, int status) {
        HttpServletRequest call = request.getRequest();
        return PathOwner.of(path(request), owners)
                .map(owner -> owner.reject(new Unhandled(status), call))
                .orElseGet(() -> new Rejection(status, null, new NobodysAnswer(status, RequestId.of(call)), ""));
    }

    /** Said on paths that are no API's. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record NobodysAnswer(int status, String requestId) {}
}

package dev.tagmock.http;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.PathOwner;
import dev.tagmock.api.PlainPath;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;

/**
 * Lets a request on when its body has come, so that a worker is never kept waiting by a client: however many send slowly or
 * fall silent, others are answered. A valve, because a filter would have to send the request through the container a
 * second time, by a path that the container normalises.
 */
class BodyValve extends ValveBase {
    private final Arrivals arrivals;
    private final Duration patience;
    private final AtomicLong room;

    /**
     * One that waits, but not for ever and not for everything.
     *
     * @param patience how long a body may take, from its head on; what has not come by then counts as broken off
     * @param room how many bytes all slow bodies may have together, those of calls in hand included; one that finds no
     *     room counts as too large
     */
    BodyValve(Arrivals arrivals, Duration patience, long room) {
        super(true);
        this.arrivals = arrivals;
        this.patience = patience;
        this.room = new AtomicLong(room);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // One that is dispatched has been here before.
        if (hasArrived(request.getCoyoteRequest()) || request.isAsyncDispatching()) {
            getNext().invoke(request, response);
        } else if (response.isError() || request.getContext() == null) {
            // Rejected by the container already, which waits for no body, but would read it to its end afterwards.
            response.setHeader("Connection", "close");
            getNext().invoke(request, response);
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setErrorReported();
        } else {
            await(request, response);
        }
    }

    private void await(Request request, Response response) {
        Exchange exchange = arrivals.exchange(request);
        int limit = exchange.owner()
                .map(owner -> owner.largestBody(PlainPath.of(exchange.path())))
                .orElse(PathOwner.LARGEST_BODY);
        response.sendAcknowledgement(ContinueResponseTiming.IMMEDIATELY);
        long latest = System.currentTimeMillis() + patience.toMillis();
        AsyncContext waiting = request.startAsync(request.getRequest(), response.getResponse());
        waiting.setTimeout(patience.toMillis());
        BodyReader body =
                new BodyReader(waiting, request, response, getNext(), new BoundedBytes(room, limit), exchange, latest);
        waiting.addListener(body);
        request.getCoyoteRequest().setReadListener(body);
    }

    /** Whether there is none, or all of it can be read without waiting. Of chunks that cannot be told beforehand. */
    private static boolean hasArrived(org.apache.coyote.Request request) {
        if (request.isFinished()) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, true);
        long length = request.getContentLengthLong();
        return length >= 0 && length <= request.getAvailable();
    }
}

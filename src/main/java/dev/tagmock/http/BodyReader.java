package dev.tagmock.http;

import dev.tagmock.api.BodyTooLarge;
import dev.tagmock.api.Exchange;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;

/**
 * A body on its way. The container calls it with one event at a time; with the last of the body, or with what went wrong,
 * the request goes on, and the reader of the body gets the one or the other.
 */
class BodyReader implements ReadListener, AsyncListener {
    /** A body rejected for its size is read to its end, so that the client sees the answer, not a broken pipe; up to here. */
    private static final long LONGEST_TO_DISCARD = 64L * 1024 * 1024;

    private final AsyncContext waiting;
    private final Request request;
    private final Response response;
    private final Valve next;
    private final BoundedBytes bytes;
    private final Exchange exchange;
    private final long latest;
    private boolean waits = true;
    private boolean wentOn;

    /**
     * One that is waited for.
     *
     * @param latest the time by which it has to be there, of {@link System#currentTimeMillis()}, the container's own clock
     */
    BodyReader(
            AsyncContext waiting,
            Request request,
            Response response,
            Valve next,
            BoundedBytes bytes,
            Exchange exchange,
            long latest) {
        this.waiting = waiting;
        this.request = request;
        this.response = response;
        this.next = next;
        this.bytes = bytes;
        this.exchange = exchange;
        this.latest = latest;
    }

    @Override
    public void onDataAvailable() throws IOException {
        try {
            read(request.getCoyoteRequest()::isReady);
        } catch (IOException broken) {
            goOnWithout(broken);
        }
    }

    /** Not by the request's own stream, which on a broken body rejects the request before its API is asked. */
    private void read(BooleanSupplier isReady) throws IOException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        while (!wire.isFinished() && isReady.getAsBoolean() && wire.doRead(bytes) >= 0) {
            bytes.add();
            if (bytes.areTooMany() && bytes.length() > LONGEST_TO_DISCARD) {
                throw new BodyTooLarge(bytes.limit());
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (bytes.areTooMany()) {
            exchange.body().failed(new BodyTooLarge(bytes.limit()));
        } else {
            exchange.body().arrived(bytes.toByteArray());
        }
        goOn();
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        if (System.currentTimeMillis() > latest) {
            goOnWithout(new InterruptedIOException("the body has not come in time"));
            return;
        }
        // The service is to end, and no event will come any more: the rest is read by a worker, which nobody else
        // needs.
        stopWaiting();
        try {
            read(() -> true);
        } catch (IOException broken) {
            goOnWithout(broken);
            return;
        }
        onAllDataRead();
    }

    private void goOnWithout(IOException failure) throws IOException {
        exchange.body().failed(failure);
        // Where the next request would begin is not known.
        response.setHeader("Connection", "close");
        goOn();
    }

    private void goOn() throws IOException {
        if (wentOn) {
            return;
        }
        wentOn = true;
        stopWaiting();
        try {
            next.invoke(request, response);
        } catch (ServletException e) {
            throw new IOException(e);
        } finally {
            bytes.clear();
        }
    }

    /** As if it were sent through the container again, but in its place: an ordinary request, which may yet come to wait. */
    private void stopWaiting() {
        if (waits) {
            waits = false;
            request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCH, null);
            request.getCoyoteRequest().action(ActionCode.ASYNC_DISPATCHED, null);
        }
    }

    /** The connection is lost, and there is nobody to answer. */
    @Override
    public void onError(AsyncEvent event) {
        if (!wentOn) {
            wentOn = true;
            bytes.clear();
            waiting.complete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        // Told once more, as an event.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // Nothing is left by then.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Another wait has its own listeners.
    }
}

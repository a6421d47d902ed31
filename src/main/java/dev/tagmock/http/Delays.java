package dev.tagmock.http;

import jakarta.servlet.AsyncContext;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets calls wait without a thread each. */
@Component
class Delays {
    private final Set<AsyncContext> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Has a call come back to its filter after so many milliseconds, or when the service ends. */
    void resume(AsyncContext call, long milliseconds) {
        call.setTimeout(0);
        waiting.add(call);
        long delay = closed ? 0 : milliseconds;
        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> resume(call));
    }

    private void resume(AsyncContext call) {
        if (waiting.remove(call)) {
            // To where does not matter, its answer is made: some path that no encoding can spoil.
            call.dispatch("/");
        }
    }

    /** A service that ends does not wait for its own delays. */
    @EventListener(ContextClosedEvent.class)
    void release() {
        closed = true;
        waiting.forEach(this::resume);
    }
}

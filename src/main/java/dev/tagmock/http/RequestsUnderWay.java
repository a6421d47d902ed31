package dev.tagmock.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts the requests that are not answered yet, and keeps the web server from closing their connections at the end. Its
 * graceful shutdown waits for a request no longer than the servlet takes; most answers leave after that.
 */
@Component
class RequestsUnderWay implements SmartLifecycle {
    /** What is left by then takes milliseconds, unless the client does not read. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);

    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean running;

    void begin() {
        count.incrementAndGet();
    }

    void end() {
        count.decrementAndGet();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        long latest = System.nanoTime() + LONGEST_ANSWER.toNanos();
        while (count.get() > 0 && System.nanoTime() < latest) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the graceful shutdown, before the web server stops. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }
}

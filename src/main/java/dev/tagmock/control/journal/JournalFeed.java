package dev.tagmock.control.journal;

import dev.tagmock.control.ControlRejected;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells listeners of calls as they come. Calls do not wait for them: who listens too slowly misses some. */
@Component
class JournalFeed {
    private static final int MOST_LISTENERS = 16;
    private static final int LONGEST_QUEUE = 256;
    private static final long SILENCE_SECONDS = 15;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Begins to tell somebody.
     *
     * @throws ControlRejected if too many listen already
     */
    SseEmitter open() {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new ControlRejected(
                    HttpStatus.SERVICE_UNAVAILABLE, "there are " + MOST_LISTENERS + " listeners already");
        }
        Listener listener = new Listener();
        listeners.add(listener);
        listener.start();
        return listener.emitter;
    }

    void publish(JournalEntry entry) {
        for (Listener listener : listeners) {
            listener.entries.offer(entry);
        }
    }

    /** Before the server waits for its requests to end, which these would not. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        listeners.forEach(Thread::interrupt);
    }

    private class Listener extends Thread {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final BlockingQueue<JournalEntry> entries = new ArrayBlockingQueue<>(LONGEST_QUEUE);

        Listener() {
            super("tagmock-journal-feed");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                send(null);
                while (!closed) {
                    // A remark now and then finds out who has gone.
                    send(entries.poll(SILENCE_SECONDS, TimeUnit.SECONDS));
                }
            } catch (InterruptedException | IOException | IllegalStateException gone) {
                // Either has gone: there is nobody left to tell.
            } finally {
                listeners.remove(this);
                emitter.complete();
            }
        }

        private void send(@Nullable JournalEntry entry) throws IOException {
            emitter.send(
                    entry == null
                            ? SseEmitter.event().comment("")
                            : SseEmitter.event().data(entry));
        }
    }
}

package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets calls that come while another one is being written share the next transaction: its cost, above all that of making
 * it last, is paid once for all of them. One caller at a time writes, for itself and for those who wait; each is answered
 * after the commit, and only with its own outcome.
 */
@Component
class ChangeQueue {
    /** Few enough for every store's limit of parameters; one call may have more by itself. */
    private static final int MOST_NAMES = 1000;

    private final TagStore store;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    ChangeQueue(TagStore store) {
        this.store = store;
    }

    /**
     * Makes a call and waits until it is stored.
     *
     * @throws DomainOutcome if the call was turned down
     */
    void make(TagCall call) {
        Waiting own = new Waiting(call);
        queue.add(own);
        boolean interrupted = false;
        while (!own.done) {
            if (writing.compareAndSet(false, true)) {
                try {
                    write(next());
                } finally {
                    writing.set(false);
                    wakeNext();
                }
            } else {
                LockSupport.park(this);
                // What is under way cannot be called back.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (own.failure != null) {
            throw own.failure;
        }
    }

    /** How many calls wait to be written; those that are being written do not count. */
    int length() {
        return queue.size();
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        int names = 0;
        for (Waiting first = queue.peek(); first != null; first = queue.peek()) {
            names += first.call.names().size();
            if (!batch.isEmpty() && names > MOST_NAMES) {
                break;
            }
            batch.add(queue.remove());
        }
        return batch;
    }

    /** Whoever has waited longest writes next. */
    private void wakeNext() {
        Waiting first = queue.peek();
        if (first != null) {
            LockSupport.unpark(first.thread);
        }
    }

    private void write(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<Optional<DomainOutcome>> outcomes =
                    store.change(batch.stream().map(waiting -> waiting.call).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).end(outcomes.get(i).orElse(null));
            }
        } catch (ConcurrencyFailureException | DataIntegrityViolationException failure) {
            if (batch.size() == 1) {
                batch.get(0).end(failure);
            } else {
                // One of them may be to blame: the others must not suffer for it.
                batch.forEach(one -> write(List.of(one)));
            }
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            batch.forEach(one -> one.end(away));
            // Those who came meanwhile have waited for the same store: each batch waiting anew would take too long.
            for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
                next.end(away);
            }
        } catch (RuntimeException failure) {
            batch.forEach(one -> one.end(failure));
        }
    }

    /** A call in the queue, and its caller's thread. */
    private static final class Waiting {
        private final TagCall call;
        private final Thread thread = Thread.currentThread();
        private @Nullable RuntimeException failure;
        private volatile boolean done;

        Waiting(TagCall call) {
            this.call = call;
        }

        void end(@Nullable RuntimeException outcome) {
            failure = outcome;
            done = true;
            if (!thread.equals(Thread.currentThread())) {
                LockSupport.unpark(thread);
            }
        }
    }
}

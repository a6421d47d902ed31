package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Lets calls that come while another one is in the store share the next transaction: its cost, above all that of making
 * it last, is paid once for all of them. One caller at a time works, for itself and for those who wait; each is answered
 * after the commit, and only with its own outcome.
 *
 * @param <C> what is asked for
 * @param <R> what comes of it
 */
class CallQueue<C, R> {
    /** Few enough for every store's limit of parameters; one call may have more by itself. */
    private static final int MOST_NAMES = 1000;

    private final Function<List<C>, List<R>> store;
    private final ToIntFunction<C> size;
    private final Queue<Waiting<C, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    /**
     * One in front of a store.
     *
     * @param store makes calls in one transaction, and gives what came of each, in the same order
     * @param size how many resources a call names
     */
    CallQueue(Function<List<C>, List<R>> store, ToIntFunction<C> size) {
        this.store = store;
        this.size = size;
    }

    /** Makes a call and waits until its transaction is committed. */
    R make(C call) {
        Waiting<C, R> own = new Waiting<>(call);
        queue.add(own);
        boolean interrupted = false;
        Supplier<R> outcome = own.outcome;
        for (; outcome == null; outcome = own.outcome) {
            if (working.compareAndSet(false, true)) {
                try {
                    List<Waiting<C, R>> batch = next();
                    if (!batch.isEmpty()) {
                        make(batch);
                    }
                } finally {
                    working.set(false);
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
        return outcome.get();
    }

    /** How many calls wait; those that are in the store do not count. */
    int length() {
        return queue.size();
    }

    private List<Waiting<C, R>> next() {
        List<Waiting<C, R>> batch = new ArrayList<>();
        int names = 0;
        for (Waiting<C, R> first = queue.peek(); first != null; first = queue.peek()) {
            names += size.applyAsInt(first.call);
            if (!batch.isEmpty() && names > MOST_NAMES) {
                break;
            }
            batch.add(queue.remove());
        }
        return batch;
    }

    /** Whoever has waited longest works next. */
    private void wakeNext() {
        Waiting<C, R> first = queue.peek();
        if (first != null) {
            LockSupport.unpark(first.thread);
        }
    }

    private void make(List<Waiting<C, R>> batch) {
        try {
            List<R> results =
                    store.apply(batch.stream().map(waiting -> waiting.call).toList());
            for (int i = 0; i < batch.size(); i++) {
                R result = results.get(i);
                batch.get(i).end(() -> result);
            }
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
            fail(batch, away);
            // Those who came meanwhile have waited for the same store: each batch waiting anew would take too long.
            for (Waiting<C, R> next = queue.poll(); next != null; next = queue.poll()) {
                fail(List.of(next), away);
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                fail(batch, failure);
            } else {
                // One of them may be to blame: the others must not suffer for it.
                batch.forEach(one -> make(List.of(one)));
            }
        }
    }

    private void fail(List<Waiting<C, R>> batch, RuntimeException failure) {
        batch.forEach(one -> one.end(() -> {
            throw failure;
        }));
    }

    /** A call in the queue, and its caller's thread. */
    private static final class Waiting<C, R> {
        private final C call;
        private final Thread thread = Thread.currentThread();
        private volatile @Nullable Supplier<R> outcome;

        Waiting(C call) {
            this.call = call;
        }

        void end(Supplier<R> ownOutcome) {
            outcome = ownOutcome;
            if (!thread.equals(Thread.currentThread())) {
                LockSupport.unpark(thread);
            }
        }
    }
}

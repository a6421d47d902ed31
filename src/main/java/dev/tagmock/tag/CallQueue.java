package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
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
    private final Deque<Waiting<C, R>> queue = new ConcurrentLinkedDeque<>();
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
        Waiting<C, R> own = new Waiting<>(call, size.applyAsInt(call));
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
            names += first.size;
            if (!batch.isEmpty() && names > MOST_NAMES) {
                break;
            }
            batch.add(queue.remove());
        }
        return batch;
    }

    /** The thread that has waited longest works next. */
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
            // All who wait have waited for the same store: if each tried again, the last would wait too long.
            for (Waiting<C, R> next = queue.poll(); next != null; next = queue.poll()) {
                fail(List.of(next), away);
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                fail(batch, failure);
            } else {
                // One of them may be to blame, and the others must not suffer for it: each is made by itself.
                for (int i = batch.size() - 1; i >= 0; i--) {
                    batch.get(i).size = MOST_NAMES;
                    queue.addFirst(batch.get(i));
                }
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

        /** How much of a batch it takes; touched by its own thread at first, then by the one that works. */
        private int size;

        Waiting(C call, int size) {
            this.call = call;
            this.size = size;
        }

        void end(Supplier<R> ownOutcome) {
            outcome = ownOutcome;
            if (!thread.equals(Thread.currentThread())) {
                LockSupport.unpark(thread);
            }
        }
    }
}

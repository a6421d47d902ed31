package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Calls that wait for one another share a transaction, and nothing else. */
class CallQueueTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CallQueue<String, String> queue = new CallQueue<>(this::make, call -> 1);
    private final List<List<String>> batches = new ArrayList<>();
    private final CountDownLatch firstIsMade = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private Future<String> first = CompletableFuture.completedFuture("");
    private UnaryOperator<List<String>> store = CallQueueTest::answered;

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void aCallAloneIsMadeAlone() {
        othersWait.countDown();
        assertThat(queue.make("a")).isEqualTo("answer to a");
        assertThat(queue.make("b")).isEqualTo("answer to b");
        assertThat(batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void thoseWhoWaitShareTheNextTransactionInOrder() throws Exception {
        assertThat(makeWhileFirstIsMade("b", "c", "d"))
                .allSatisfy(call -> assertThat(call).succeedsWithin(SOON))
                .extracting(Future::get)
                .containsExactly("answer to b", "answer to c", "answer to d");
        assertThat(batches).containsExactly(List.of("first"), List.of("b", "c", "d"));
    }

    @Test
    void whatOneBreaksIsMadeAgainOneByOne() throws Exception {
        store = calls -> {
            if (calls.contains("broken")) {
                throw new DataIntegrityViolationException("no");
            }
            return answered(calls);
        };
        List<Future<String>> calls = makeWhileFirstIsMade("b", "broken", "c");
        assertThat(calls.get(0)).succeedsWithin(SOON);
        assertThatThrownBy(calls.get(1)::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(calls.get(2)).succeedsWithin(SOON);
        assertThat(batches)
                .containsExactly(
                        List.of("first"), List.of("b", "broken", "c"), List.of("b"), List.of("broken"), List.of("c"));
    }

    @Test
    void aStoreThatIsAwayIsAwayForAllWhoWait() throws Exception {
        store = calls -> {
            throw new DataAccessResourceFailureException("away");
        };
        List<Future<String>> calls = makeWhileFirstIsMade("b", "c");
        calls.add(first);
        for (Future<String> call : calls) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(batches).containsExactly(List.of("first"));
    }

    /** Whichever failure a dying store begins with, nobody's wait for it is added to another's. */
    @Test
    void aStoreThatGoesAwayIsTriedOnceMoreForAllWhoWait() throws Exception {
        store = calls -> {
            if (calls.contains("first")) {
                return answered(calls);
            }
            throw calls.size() > 1
                    ? new UncategorizedDataAccessException("terminated", new SQLException("terminated", "57P01")) {}
                    : new CannotCreateTransactionException("away");
        };
        for (Future<String> call : makeWhileFirstIsMade("b", "c", "d")) {
            assertThatThrownBy(call::get).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(batches).containsExactly(List.of("first"), List.of("b", "c", "d"), List.of("b"));
    }

    @Test
    void whatNobodyExpectsFailsTheOneToBlameAndNobodyElse() throws Exception {
        store = calls -> {
            if (calls.contains("b")) {
                throw new IllegalStateException("unexpected");
            }
            return answered(calls);
        };
        List<Future<String>> calls = makeWhileFirstIsMade("b", "c");
        assertThatThrownBy(calls.get(0)::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(calls.get(1)).succeedsWithin(SOON);
        assertThat(first).succeedsWithin(SOON);
        queue.make("d");
        assertThat(batches)
                .containsExactly(List.of("first"), List.of("b", "c"), List.of("b"), List.of("c"), List.of("d"));
    }

    @Test
    void whoIsInterruptedWaitsAllTheSameAndStaysInterrupted() throws Exception {
        first = callers.submit(() -> queue.make("first"));
        firstIsMade.await();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            queue.make("b");
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        while (queue.length() == 0) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        while (waiting.isInterrupted()) {
            Thread.onSpinWait();
        }
        othersWait.countDown();
        waiting.join();
        assertThat(stillInterrupted).isTrue();
        assertThat(batches).containsExactly(List.of("first"), List.of("b"));
    }

    /** So many names in one statement are what every store takes. */
    @Test
    void aBatchIsBounded() throws Exception {
        String[] many = IntStream.range(0, 1005).mapToObj(i -> "n" + i).toArray(String[]::new);
        for (Future<String> call : makeWhileFirstIsMade(many)) {
            assertThat(call).succeedsWithin(SOON);
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 1000, 5);
    }

    /** The first call is in the store, and stays there until all the others wait. */
    private List<Future<String>> makeWhileFirstIsMade(String... calls) throws InterruptedException {
        first = callers.submit(() -> queue.make("first"));
        firstIsMade.await();
        List<Future<String>> waiting = new ArrayList<>();
        for (String call : calls) {
            int length = queue.length();
            waiting.add(callers.submit(() -> queue.make(call)));
            while (queue.length() == length) {
                Thread.onSpinWait();
            }
        }
        othersWait.countDown();
        return waiting;
    }

    private List<String> make(List<String> calls) {
        batches.add(calls);
        firstIsMade.countDown();
        try {
            othersWait.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return store.apply(calls);
    }

    private static List<String> answered(List<String> calls) {
        return calls.stream().map(call -> "answer to " + call).toList();
    }
}

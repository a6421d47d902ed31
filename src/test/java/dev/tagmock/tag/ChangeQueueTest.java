package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Calls that wait for one another share a transaction, and nothing else. */
class ChangeQueueTest {
    private static final Realm REALM = new Realm("test", "owner");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final TagStore store = mock(TagStore.class);
    private final ChangeQueue queue = new ChangeQueue(store);
    private final List<List<String>> batches = new ArrayList<>();
    private final CountDownLatch firstIsWritten = new CountDownLatch(1);
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private Future<?> first = CompletableFuture.completedFuture(null);

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void aCallAloneIsWrittenAlone() {
        othersWait.countDown();
        whenWritten(names -> List.of(Optional.empty()));
        queue.make(call("a"));
        queue.make(call("b"));
        assertThat(batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void thoseWhoWaitShareTheNextTransactionInOrder() throws Exception {
        whenWritten(names -> names.stream()
                .map(name -> name.equals("full") ? Optional.<DomainOutcome>of(new TagQuotaExceeded()) : none())
                .toList());
        List<Future<?>> calls = makeWhileFirstIsWritten("b", "full", "c");
        assertThat(calls.get(0)).succeedsWithin(SOON);
        assertThatThrownBy(calls.get(1)::get).hasCauseInstanceOf(TagQuotaExceeded.class);
        assertThat(calls.get(2)).succeedsWithin(SOON);
        assertThat(batches).containsExactly(List.of("first"), List.of("b", "full", "c"));
    }

    @Test
    void whatOneBreaksIsMadeAgainOneByOne() throws Exception {
        whenWritten(names -> {
            if (names.contains("broken")) {
                throw new DataIntegrityViolationException("no");
            }
            return names.stream().map(name -> none()).toList();
        });
        List<Future<?>> calls = makeWhileFirstIsWritten("b", "broken", "c");
        assertThat(calls.get(0)).succeedsWithin(SOON);
        assertThatThrownBy(calls.get(1)::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(calls.get(2)).succeedsWithin(SOON);
        assertThat(batches)
                .containsExactly(
                        List.of("first"), List.of("b", "broken", "c"), List.of("b"), List.of("broken"), List.of("c"));
    }

    @Test
    void aStoreThatIsAwayIsAwayForAllWhoWait() throws Exception {
        whenWritten(names -> {
            throw new DataAccessResourceFailureException("away");
        });
        List<Future<?>> calls = makeWhileFirstIsWritten("b", "c");
        calls.add(first);
        for (Future<?> call : calls) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(batches).containsExactly(List.of("first"));
    }

    @Test
    void whatNobodyExpectsFailsThoseWhoShareItAndNobodyElse() throws Exception {
        whenWritten(names -> {
            if (names.contains("b")) {
                throw new IllegalStateException("unexpected");
            }
            return names.stream().map(name -> none()).toList();
        });
        for (Future<?> call : makeWhileFirstIsWritten("b", "c")) {
            assertThatThrownBy(call::get).hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(first).succeedsWithin(SOON);
        queue.make(call("d"));
        assertThat(batches).containsExactly(List.of("first"), List.of("b", "c"), List.of("d"));
    }

    @Test
    void whoIsInterruptedWaitsAllTheSameAndStaysInterrupted() throws Exception {
        whenWritten(names -> names.stream().map(name -> none()).toList());
        first = callers.submit(() -> queue.make(call("first")));
        firstIsWritten.await();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            queue.make(call("b"));
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
        whenWritten(names -> names.stream().map(name -> none()).toList());
        String[] many = IntStream.range(0, 1005).mapToObj(i -> "n" + i).toArray(String[]::new);
        for (Future<?> call : makeWhileFirstIsWritten(many)) {
            assertThat(call).succeedsWithin(SOON);
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 1000, 5);
    }

    /** The first call is in the store, and stays there until all the others wait. */
    private List<Future<?>> makeWhileFirstIsWritten(String... names) throws InterruptedException {
        first = callers.submit(() -> queue.make(call("first")));
        firstIsWritten.await();
        List<Future<?>> calls = new ArrayList<>();
        for (String name : names) {
            int waiting = queue.length();
            calls.add(callers.submit(() -> queue.make(call(name))));
            while (queue.length() == waiting) {
                Thread.onSpinWait();
            }
        }
        othersWait.countDown();
        return calls;
    }

    private void whenWritten(Outcomes outcomes) {
        when(store.change(anyList())).thenAnswer(invocation -> {
            List<TagCall> calls = invocation.getArgument(0);
            List<String> names = calls.stream()
                    .map(call -> call.names().firstKey().replace("test/", ""))
                    .toList();
            batches.add(names);
            firstIsWritten.countDown();
            othersWait.await();
            return outcomes.of(names);
        });
    }

    private static Optional<DomainOutcome> none() {
        return Optional.empty();
    }

    private static TagCall call(String name) {
        return TagCall.of(REALM, List.of(name), new TagChange.Merge(Map.of("k", "v")), TagRules.NONE);
    }

    @FunctionalInterface
    private interface Outcomes {
        List<Optional<DomainOutcome>> of(List<String> names);
    }
}

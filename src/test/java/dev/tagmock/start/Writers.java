package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients of both APIs that write as fast as they are answered, each to a resource of its own, and remember what they
 * were told is stored. A client stops when it is answered no more or is told to; unless it is persistent, also when it is
 * answered otherwise than with success.
 */
final class Writers {
    private static final int KEYS = 15;

    private final List<Target> targets = new ArrayList<>();
    private final Map<Place, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<Place, Set<Integer>> unsure = new ConcurrentHashMap<>();
    private final Queue<Reply> rejections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final boolean persistent;
    private volatile boolean stopped;

    Writers(int clients) {
        this(clients, false);
    }

    Writers(int clients, boolean persistent) {
        this.persistent = persistent;
        for (int i = 1; i <= clients; i++) {
            targets.add(i % 2 == 0 ? new Target.OfBlueKing(i) : new Target.OfApig("gw-" + i));
        }
    }

    /** Lets them write, spread over these servers. */
    void start(Http... servers) {
        threads.clear();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            Http server = servers[i % servers.length];
            threads.add(new Thread(() -> write(target, server)));
        }
        threads.forEach(Thread::start);
    }

    /** Tells them to stop. */
    void stop() {
        stopped = true;
    }

    /** The longest that one of them has waited for an answer. */
    Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    /** Waits until all have stopped. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Waits until so many more writes were acknowledged. */
    void awaitSuccesses(int more) throws InterruptedException {
        int goal = successes.get() + more;
        while (successes.get() < goal && threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(5);
        }
        assertThat(successes.get()).isGreaterThanOrEqualTo(goal);
    }

    /** The answers other than success. */
    Queue<Reply> rejections() {
        return rejections;
    }

    private void write(Target target, Http server) {
        try {
            boolean goingWell = true;
            while (!stopped && (goingWell || persistent)) {
                int value = writes.incrementAndGet();
                Place place = new Place(target, "k" + value % KEYS);
                Set<Integer> possible = unsure.computeIfAbsent(place, unseen -> ConcurrentHashMap.newKeySet());
                possible.add(value);
                long start = System.nanoTime();
                Reply reply = target.write(server, place.key(), String.valueOf(value));
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                goingWell = target.isSuccess(reply);
                if (goingWell) {
                    acknowledged.put(place, value);
                    possible.clear();
                    successes.incrementAndGet();
                } else {
                    rejections.add(reply);
                }
            }
        } catch (UncheckedIOException gone) {
            // Told nothing, this client knows nothing of its last call.
        }
    }

    /** Everything acknowledged is there, unless a later call that was not has taken its place. */
    void assertNothingLost(Http server) {
        for (Target target : targets) {
            Map<String, String> stored = target.read(server);
            acknowledged.forEach((place, value) -> {
                if (place.target().equals(target)) {
                    Set<Integer> possible = new HashSet<>(unsure.get(place));
                    possible.add(value);
                    assertThat(possible.stream().map(String::valueOf))
                            .as(place.toString())
                            .contains(String.valueOf(stored.get(place.key())));
                }
            });
        }
    }

    private record Place(Target target, String key) {}
}

package dev.tagmock.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients of both APIs that write as fast as they are answered, each to a resource of its own, and remember what they
 * were told is stored. A client stops when it is answered no more, or otherwise than with success.
 */
final class Writers {
    private static final int KEYS = 15;

    private final List<Target> targets = new ArrayList<>();
    private final Map<Place, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<Place, Integer> attempted = new ConcurrentHashMap<>();
    private final Queue<Reply> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    Writers(int clients) {
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
    Queue<Reply> refusals() {
        return refusals;
    }

    private void write(Target target, Http server) {
        try {
            boolean goingWell = true;
            while (goingWell) {
                int value = writes.incrementAndGet();
                Place place = new Place(target, "k" + value % KEYS);
                attempted.put(place, value);
                Reply reply = target.write(server, place.key(), String.valueOf(value));
                goingWell = target.isSuccess(reply);
                if (goingWell) {
                    acknowledged.put(place, value);
                    successes.incrementAndGet();
                } else {
                    refusals.add(reply);
                }
            }
        } catch (UncheckedIOException gone) {
            // Told nothing, this client knows nothing of its last call.
        }
    }

    /** Everything acknowledged is there; of what was not, at most each client's last call. */
    void assertNothingLost(Http server) {
        for (Target target : targets) {
            Map<String, String> stored = target.read(server);
            acknowledged.forEach((place, value) -> {
                if (place.target().equals(target)) {
                    assertThat(String.valueOf(stored.get(place.key())))
                            .as(place.toString())
                            .isIn(value.toString(), String.valueOf(attempted.get(place)));
                }
            });
        }
    }

    private record Place(Target target, String key) {}
}

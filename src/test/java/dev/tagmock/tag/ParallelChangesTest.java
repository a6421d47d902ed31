package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.TagRules.TextRule;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Parallel calls lose nothing, never pass the quota and never fail for being parallel. */
@ServerTest
class ParallelChangesTest {
    private static final int CALLERS = 8;

    private final Namespace namespace = new Namespace("test/" + Ids.hex(), "owner");

    @Autowired
    private TagService tags;

    @RepeatedTest(3)
    void hundredFreshResourcesNamedInOppositeOrdersAtOnce() throws Exception {
        List<String> names = IntStream.range(0, 100).mapToObj(i -> "r" + i).toList();
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        inParallel(caller -> () -> {
            for (int round = 0; round < 5; round++) {
                tags.change(
                        namespace,
                        (caller + round) % 2 == 0 ? names : backwards,
                        new TagChange.Merge(Map.of("k" + caller + "-" + round, "v")),
                        TagRules.NONE);
            }
            return true;
        });
        for (String name : List.of("r0", "r50", "r99")) {
            assertThat(tags.read(namespace, name).tags()).hasSize(CALLERS * 5);
        }
    }

    @RepeatedTest(3)
    void theQuotaHoldsAndEveryAcceptedTagIsThere() throws Exception {
        TagRules twenty = new TagRules(TextRule.ofLength(1, 9), TextRule.ofLength(0, 9), "", 20);
        List<Integer> accepted = inParallel(caller -> () -> {
            int count = 0;
            for (int i = 0; i < 5; i++) {
                try {
                    tags.change(namespace, List.of("gw"), new TagChange.Merge(Map.of(caller + "-" + i, "")), twenty);
                    count++;
                } catch (TagRejection full) {
                    assertThat(full.reason()).isEqualTo(TagRejection.Reason.QUOTA);
                }
            }
            return count;
        });
        assertThat(accepted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(tags.read(namespace, "gw").tags()).hasSize(20);
    }

    private static <T> List<T> inParallel(java.util.function.IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> call :
                    pool.invokeAll(IntStream.range(0, CALLERS).mapToObj(work).toList())) {
                results.add(call.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}

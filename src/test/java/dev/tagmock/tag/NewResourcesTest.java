package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Keys of resources: a store gives them out by blocks, and what comes after a block is somebody else's. */
class NewResourcesTest {
    @Test
    void eachBlockIsUsedUpAndNotExceeded() {
        NewResources resources = new NewResources(List.of(1_000L, 5_000L).iterator()::next, Instant.EPOCH);
        Namespace namespace = new Namespace("test", "owner");
        assertThat(LongStream.range(0, NewResources.IDS_AT_ONCE + 2)
                        .map(i -> resources.make(namespace, "name").id()))
                .startsWith(1_000L, 1_001L)
                .endsWith(1_000L + NewResources.IDS_AT_ONCE - 1, 5_000L, 5_001L);
    }
}

package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Keys of resources: a store gives them out by blocks, and what comes after a block is somebody else's. */
class ResourceIdsTest {
    @Test
    void eachBlockIsUsedUpAndNotExceeded() {
        ResourceRepository repository = mock(ResourceRepository.class);
        when(repository.nextIds()).thenReturn(1_000L, 5_000L);
        ResourceIds.Block block = new ResourceIds(repository).block();
        assertThat(LongStream.generate(block::next).limit(ResourceIds.AT_ONCE + 2))
                .startsWith(1_000L, 1_001L)
                .endsWith(1_000L + ResourceIds.AT_ONCE - 1, 5_000L, 5_001L);
    }
}

package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.TagRules.TextRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Calls of one batch follow one another as if each had a transaction of its own. */
class ChangeBatchTest {
    private static final Namespace NAMESPACE = new Namespace("test", "owner");
    private static final Namespace CLOSED = new Namespace("closed", "owner");
    private static final TagRules TWO = new TagRules(TextRule.ofLength(1, 9), TextRule.ofLength(0, 9), "", 2);

    private final AtomicLong ids = new AtomicLong();
    private final ChangeBatch batch = new ChangeBatch(
            List.of(),
            Set.of(NAMESPACE.address("gone")),
            namespace -> !namespace.equals(CLOSED),
            new NewResources(ids::incrementAndGet, Instant.EPOCH));

    @Test
    void aLaterCallSeesWhatAnEarlierOneDid() {
        assertThat(merge(NAMESPACE, "k", "1", "a", "b")).isEmpty();
        assertThat(merge(NAMESPACE, "l", "2", "b")).isEmpty();
        assertThat(merge(NAMESPACE, "k", "3", "b", "c")).isEmpty();
        assertThat(tags("a")).containsExactly(Map.entry("k", "1"));
        assertThat(tags("b")).containsExactly(Map.entry("k", "3"), Map.entry("l", "2"));
        assertThat(tags("c")).containsExactly(Map.entry("k", "3"));
        assertThat(batch.added()).extracting(Resource::name).containsExactly("a", "b", "c");
    }

    @Test
    void oneThatIsOverTheQuotaLeavesNothingBehind() {
        assertThat(merge(NAMESPACE, "k", "1", "full")).isEmpty();
        assertThat(merge(NAMESPACE, "l", "1", "full")).isEmpty();
        assertThat(merge(NAMESPACE, "m", "1", "before", "full", "zero"))
                .map(TagRejection::reason)
                .contains(TagRejection.Reason.QUOTA);
        assertThat(tags("full")).containsExactly(Map.entry("k", "1"), Map.entry("l", "1"));
        assertThat(batch.added()).extracting(Resource::name).containsExactly("full");
        assertThat(merge(NAMESPACE, "l", "2", "full")).isEmpty();
        assertThat(tags("full")).containsExactly(Map.entry("k", "1"), Map.entry("l", "2"));
    }

    @Test
    void oneThatNamesTheUnknownLeavesNothingBehind() {
        assertThat(merge(CLOSED, "k", "1", "a"))
                .map(TagRejection::reason)
                .contains(TagRejection.Reason.UNKNOWN_RESOURCE);
        assertThat(batch.added()).isEmpty();
    }

    @Test
    void aTagRemovedAndAddedAgainIsTheNewest() {
        merge(NAMESPACE, "k", "1", "a");
        merge(NAMESPACE, "l", "1", "a");
        batch.make(TagCall.of(
                NAMESPACE,
                List.of("a"),
                new TagChange.Remove(List.of(new TagChange.Removal("k", null))),
                TagRules.NONE));
        merge(NAMESPACE, "k", "2", "a");
        assertThat(tags("a")).containsExactly(Map.entry("l", "1"), Map.entry("k", "2"));
    }

    /** A document has an end; a call that would pass it is rejected, and one beside it is not. */
    @Test
    void oneThatMakesAResourceTooLargeLeavesNothingBehind() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 15_000; i++) {
            many.put("k" + i, "x".repeat(40));
        }
        assertThat(batch.make(TagCall.of(NAMESPACE, List.of("a"), new TagChange.Merge(many), TagRules.NONE)))
                .isEmpty();
        assertThat(batch.make(TagCall.of(
                        NAMESPACE,
                        List.of("b", "a"),
                        new TagChange.Merge(Map.of("k", "x".repeat(300_000))),
                        TagRules.NONE)))
                .map(TagRejection::reason)
                .contains(TagRejection.Reason.TOO_LARGE);
        assertThat(batch.added())
                .singleElement()
                .satisfies(resource -> assertThat(resource.tags()).isEqualTo(many));
    }

    /** What is stored in a row's column as null, never having been tagged, stays null. */
    @Test
    void aResourceWhoseCallsAreRejectedIsNotTagged() {
        StoredTags stored = new StoredTags(1, NAMESPACE.address("stored"), NAMESPACE.owner(), null);
        ChangeBatch ofStored = new ChangeBatch(
                List.of(stored), Set.of(), namespace -> false, new NewResources(ids::incrementAndGet, Instant.EPOCH));
        Map<String, String> three = Map.of("k", "1", "l", "1", "m", "1");
        assertThat(ofStored.make(TagCall.of(NAMESPACE, List.of("stored"), new TagChange.Merge(three), TWO)))
                .map(TagRejection::reason)
                .contains(TagRejection.Reason.QUOTA);
        assertThat(ofStored.changed()).isEmpty();
        assertThat(ofStored.make(TagCall.of(NAMESPACE, List.of("stored"), new TagChange.Merge(Map.of()), TWO)))
                .isEmpty();
        assertThat(ofStored.changed()).containsExactly(Map.entry(1L, TagDocument.EMPTY));
        assertThat(ofStored.added()).isEmpty();
    }

    private Optional<TagRejection> merge(Namespace namespace, String key, String value, String... names) {
        return batch.make(TagCall.of(namespace, List.of(names), new TagChange.Merge(Map.of(key, value)), TWO));
    }

    private List<Map.Entry<String, String>> tags(String name) {
        return batch.added().stream()
                .filter(resource -> resource.name().equals(name))
                .flatMap(resource -> Objects.requireNonNull(resource.tags()).entrySet().stream())
                .toList();
    }
}

package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.TagRules.TextRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls of one batch follow one another as if each had a transaction of its own. */
class ChangeBatchTest {
    private static final Realm REALM = new Realm("test", "owner");
    private static final Realm CLOSED = new Realm("closed", "owner");
    private static final TagRules TWO = new TagRules(TextRule.ofLength(1, 9), TextRule.ofLength(0, 9), "", 2);

    private final AtomicLong ids = new AtomicLong();
    private final ChangeBatch batch = new ChangeBatch(
            List.of(),
            realm -> !realm.equals(CLOSED),
            (realm, name) -> new Resource(ids.incrementAndGet(), realm, name, Instant.EPOCH));

    @Test
    void aLaterCallSeesWhatAnEarlierOneDid() {
        assertThat(merge(REALM, "k", "1", "a", "b")).isEmpty();
        assertThat(merge(REALM, "l", "2", "b")).isEmpty();
        assertThat(merge(REALM, "k", "3", "b", "c")).isEmpty();
        assertThat(tags("a")).containsExactly(Map.entry("k", "1"));
        assertThat(tags("b")).containsExactly(Map.entry("k", "3"), Map.entry("l", "2"));
        assertThat(tags("c")).containsExactly(Map.entry("k", "3"));
        assertThat(batch.named().get(REALM)).extracting(Resource::name).containsExactly("a", "b", "c");
    }

    @Test
    void oneThatIsOverTheQuotaLeavesNothingBehind() {
        assertThat(merge(REALM, "k", "1", "full")).isEmpty();
        assertThat(merge(REALM, "l", "1", "full")).isEmpty();
        assertThat(merge(REALM, "m", "1", "before", "full", "zero")).containsInstanceOf(TagQuotaExceeded.class);
        assertThat(tags("full")).containsOnlyKeys("k", "l");
        assertThat(batch.named().get(REALM)).extracting(Resource::name).containsExactly("full");
        assertThat(merge(REALM, "l", "2", "full")).isEmpty();
        assertThat(tags("full")).containsEntry("l", "2");
    }

    @Test
    void oneThatNamesTheUnknownLeavesNothingBehind() {
        assertThat(merge(CLOSED, "k", "1", "a")).containsInstanceOf(UnknownResources.class);
        assertThat(batch.sets()).isEmpty();
        assertThat(batch.named()).isEmpty();
    }

    @Test
    void aTagRemovedAndAddedAgainIsTheNewest() {
        merge(REALM, "k", "1", "a");
        merge(REALM, "l", "1", "a");
        batch.make(TagCall.of(
                REALM, List.of("a"), new TagChange.Remove(List.of(new TagChange.Removal("k", null))), TagRules.NONE));
        merge(REALM, "k", "2", "a");
        assertThat(tags("a")).containsExactly(Map.entry("l", "1"), Map.entry("k", "2"));
    }

    private Optional<DomainOutcome> merge(Realm realm, String key, String value, String... names) {
        return batch.make(TagCall.of(realm, List.of(names), new TagChange.Merge(Map.of(key, value)), TWO));
    }

    /** In the order of their places, of which no two are the same. */
    private Map<String, String> tags(String name) {
        TagSet set = batch.sets().stream()
                .filter(one -> one.resource().name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Tag> added = new ArrayList<>();
        set.write(added, List.of());
        assertThat(added)
                .extracting(Tag::ordinal)
                .doesNotHaveDuplicates()
                .hasSize(set.resource().tagCount());
        return added.stream()
                .sorted(Comparator.comparingInt(Tag::ordinal))
                .collect(Collectors.toMap(Tag::key, Tag::value, (one, other) -> other, LinkedHashMap::new));
    }
}

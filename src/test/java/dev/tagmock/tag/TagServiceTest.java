package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.tag.TagRules.TextRule;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a change does to the tags of the resources it names. */
@ServerTest
class TagServiceTest {
    private static final TagRules TWO_TAGS = new TagRules(TextRule.ofLength(1, 9), TextRule.ofLength(0, 9), "sys", 2);

    private final Namespace namespace = new Namespace("test/" + Ids.hex(), "owner");

    @Autowired
    private TagService tags;

    @Autowired
    private Declarations declarations;

    @Test
    void mergeAddsOverwritesAndLeavesTheRest() {
        merge(List.of("a"), Map.of("k", "1", "l", "1"));
        merge(List.of("a"), Map.of("k", "2"));
        assertThat(read("a")).containsExactlyInAnyOrderEntriesOf(Map.of("k", "2", "l", "1"));
    }

    @Test
    void listsKeysInTheOrderTheyWereFirstAdded() {
        Map<String, String> first = new LinkedHashMap<>();
        first.put("z", "1");
        first.put("a", "1");
        merge(List.of("r"), first);
        tags.change(
                namespace,
                List.of("r"),
                new TagChange.Remove(List.of(new TagChange.Removal("z", null))),
                TagRules.NONE);
        merge(List.of("r"), Map.of("z", "2"));
        assertThat(read("r")).containsExactly(Map.entry("a", "1"), Map.entry("z", "2"));
    }

    @Test
    void removalOfAValueLeavesOtherValues() {
        merge(List.of("a"), Map.of("k", "1"));
        tags.change(
                namespace, List.of("a"), new TagChange.Remove(List.of(new TagChange.Removal("k", "2"))), TagRules.NONE);
        assertThat(read("a")).containsEntry("k", "1");
        tags.change(
                namespace, List.of("a"), new TagChange.Remove(List.of(new TagChange.Removal("k", "1"))), TagRules.NONE);
        assertThat(read("a")).isEmpty();
    }

    @Test
    void removalOfAKeyThatNoStoreCanHoldIsNone() {
        merge(List.of("a"), Map.of("k", "1"));
        for (String key : List.of("a\u0000b", "\ud800", "x".repeat(1000))) {
            tags.change(
                    namespace,
                    List.of("a"),
                    new TagChange.Remove(List.of(new TagChange.Removal(key, null))),
                    TagRules.NONE);
        }
        assertThat(read("a")).containsExactly(Map.entry("k", "1"));
    }

    @Test
    void overTheQuotaOnOneNothingIsWrittenOnAny() {
        merge(List.of("full"), Map.of("k", "1", "l", "1"));
        assertThatThrownBy(() -> tags.change(
                        namespace, List.of("empty", "full"), new TagChange.Merge(Map.of("k", "2", "m", "2")), TWO_TAGS))
                .extracting("reason")
                .isEqualTo(TagRejection.Reason.QUOTA);
        assertThat(read("full")).containsExactlyInAnyOrderEntriesOf(Map.of("k", "1", "l", "1"));
        assertThat(read("empty")).isEmpty();
    }

    @Test
    void whereThereAreTooManyAlreadyValuesMayChange() {
        declarations.declare(namespace, List.of(new Declaration("a", null, Map.of("k", "1", "l", "1", "m", "1"))));
        tags.change(namespace, List.of("a"), new TagChange.Merge(Map.of("k", "2")), TWO_TAGS);
        assertThat(read("a")).hasSize(3).containsEntry("k", "2");
    }

    @Test
    void aTagThatBreaksARuleIsNamedAndNothingIsWritten() {
        Map<String, String> change = new LinkedHashMap<>();
        change.put("good", "1");
        change.put("sys", "1");
        assertThatThrownBy(() -> tags.change(namespace, List.of("a"), new TagChange.Merge(change), TWO_TAGS))
                .isInstanceOfSatisfying(TagRejection.class, violation -> {
                    assertThat(violation.reason()).isEqualTo(TagRejection.Reason.KEY);
                    assertThat(violation.key()).isEqualTo("sys");
                });
        assertThat(read("a")).isEmpty();
    }

    @Test
    void declaredAgainItIsRenamedAndKeepsItsTags() {
        declarations.declare(namespace, List.of(new Declaration("a", "one", Map.of("k", "1"))));
        declarations.declare(
                namespace,
                List.of(new Declaration("a", "two", Map.of("k", "2")), new Declaration("b", null, Map.of("l", "1"))));
        assertThat(tags.read(namespace, "a").title()).isEqualTo("two");
        assertThat(read("a")).containsExactly(Map.entry("k", "1"));
        assertThat(read("b")).containsExactly(Map.entry("l", "1"));
    }

    @Test
    void whatIsForgottenIsItsOwnersOnly() {
        Namespace neighbour = new Namespace(namespace.name(), "neighbour");
        declarations.declare(namespace, List.of(new Declaration("a", null, Map.of("k", "1"))));
        declarations.declare(neighbour, List.of(new Declaration("b", null, Map.of("k", "1"))));
        declarations.forget(namespace);
        assertThat(read("a")).isEmpty();
        assertThat(read("b")).containsExactly(Map.entry("k", "1"));
    }

    @Test
    void namesThatNoStoreCanHoldAreUnknown() {
        for (String name : List.of("", "x".repeat(256), "a\u0000b", "\ud800")) {
            assertThatThrownBy(() -> merge(List.of(name), Map.of()))
                    .extracting("reason")
                    .isEqualTo(TagRejection.Reason.UNKNOWN_RESOURCE);
            assertThatThrownBy(() -> tags.require(namespace, name))
                    .extracting("reason")
                    .isEqualTo(TagRejection.Reason.UNKNOWN_RESOURCE);
        }
    }

    @Test
    void theWidestTagsFit() {
        String key = "\ud83d\ude00".repeat(128);
        String value = "\ud83d\ude00".repeat(255);
        merge(List.of("x".repeat(255)), Map.of(key, value));
        assertThat(read("x".repeat(255))).containsExactly(Map.entry(key, value));
    }

    private void merge(List<String> names, Map<String, String> values) {
        tags.change(namespace, names, new TagChange.Merge(values), TagRules.NONE);
    }

    private Map<String, String> read(String name) {
        return Objects.requireNonNullElse(tags.read(namespace, name).tags(), Map.of());
    }
}

package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.tag.TagRules.TextRule;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is changed in whatever order: what is read, and what the quota allows, is as if tags were a map in the order of
 * insertion.
 */
@ServerTest
class AnyChangesTest {
    private static final int QUOTA = 5;
    private static final TagRules FIVE = new TagRules(TextRule.ofLength(1, 9), TextRule.ofLength(0, 9), "", QUOTA);

    private final Namespace namespace = new Namespace("test/" + Ids.hex(), "owner");

    @Autowired
    private TagService tags;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void areThoseOfAMap(long seed) {
        Random random = new Random(seed);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int step = 0; step < 60; step++) {
            List<String> keys = random.ints(1 + random.nextInt(3), 0, 9)
                    .mapToObj(key -> "k" + key)
                    .distinct()
                    .toList();
            Map<String, String> after = new LinkedHashMap<>(expected);
            TagChange change = random.nextBoolean() ? merge(keys, "v" + step, after) : remove(keys, random, after);
            boolean fits = after.size() <= QUOTA || after.size() <= expected.size();
            if (fits) {
                assertThatCode(() -> tags.change(namespace, List.of("r"), change, FIVE))
                        .as("step %d: %s", step, change)
                        .doesNotThrowAnyException();
                expected = after;
            } else {
                assertThatThrownBy(() -> tags.change(namespace, List.of("r"), change, FIVE))
                        .as("step %d: %s", step, change)
                        .extracting("reason")
                        .isEqualTo(TagRejection.Reason.QUOTA);
            }
            assertThat(List.copyOf(read().entrySet()))
                    .as("step %d: %s", step, change)
                    .isEqualTo(List.copyOf(expected.entrySet()));
        }
    }

    private Map<String, String> read() {
        return Objects.requireNonNullElse(tags.read(namespace, "r").tags(), Map.of());
    }

    private static TagChange merge(List<String> keys, String value, Map<String, String> after) {
        Map<String, String> change = new LinkedHashMap<>();
        keys.forEach(key -> change.put(key, value));
        after.putAll(change);
        return new TagChange.Merge(change);
    }

    /** Of present values, of others, and of any. */
    private static TagChange remove(List<String> keys, Random random, Map<String, String> after) {
        List<TagChange.Removal> removals = IntStream.range(0, keys.size())
                .mapToObj(i -> switch (random.nextInt(3)) {
                    case 0 -> new TagChange.Removal(keys.get(i), after.getOrDefault(keys.get(i), "none"));
                    case 1 -> new TagChange.Removal(keys.get(i), "other");
                    default -> new TagChange.Removal(keys.get(i), null);
                })
                .toList();
        removals.forEach(removal -> after.computeIfPresent(
                removal.key(),
                (key, value) -> removal.value() == null || removal.value().equals(value) ? null : value));
        return new TagChange.Remove(removals);
    }
}

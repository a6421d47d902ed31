package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever tags are made of and however many values are asked for, the database picks what a plain reading picks. */
@ServerTest
class TagSelectorTest {
    private static final List<String> TEXTS =
            List.of(":", "a", "a:", "\"", "\\", "\\\"", ",", "{", "}", "\n", "%", "_", "\u952e", "\":\"", "A");

    private final Namespace namespace = new Namespace("test/" + Ids.hex(), "owner");

    @Autowired
    private Declarations declarations;

    @Autowired
    private ResourceFinder finder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void picksWhatAPlainReadingPicks(long seed) {
        Random random = new Random(seed);
        List<Declaration> declared = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            declared.add(new Declaration("r" + i, null, i == 0 ? null : tags(random)));
        }
        declarations.declare(namespace, declared);
        for (int round = 0; round < 60; round++) {
            List<TagSelector> selectors = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> selector(random))
                    .toList();
            assertThat(finder.find(Resource.class, new ResourceQuery(namespace, "", selectors), 0, 0, false))
                    .as("%s", selectors)
                    .extracting(Resource::name)
                    .containsExactlyElementsOf(declared.stream()
                            .filter(one -> selectors.stream().allMatch(selector -> picks(selector, one.tags())))
                            .map(Declaration::name)
                            .toList());
        }
    }

    private static Map<String, String> tags(Random random) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            tags.put(text(random), random.nextInt(4) == 0 ? "" : text(random));
        }
        return tags;
    }

    /** Without values, with one, with a few, and with more than are looked for one by one. */
    private static TagSelector selector(Random random) {
        int count = List.of(0, 1, 2, 30).get(random.nextInt(4));
        List<String> values = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> count == 30 ? "other" + i : text(random))
                .toList());
        if (count == 30) {
            values.set(random.nextInt(30), text(random));
        }
        return new TagSelector(text(random), values, random.nextBoolean());
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static boolean picks(TagSelector selector, @Nullable Map<String, String> tags) {
        String value = tags == null ? null : tags.get(selector.key());
        boolean has = value != null
                && (selector.values().isEmpty() || selector.values().contains(value));
        return has == selector.wanted();
    }
}

package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Section 4, ListInstancesByTags and ShowInstancesNumByTags: what the database finds is what looking at each gateway in
 * turn finds, for generated gateways and filters. Keys and values are few, so that they often meet.
 */
@ServerTest
class TagFilterPropertyTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of("k", "K", "a.b", "k ", "键");
    private static final List<String> VALUES = List.of("", "v", "V", "v ", "a/b", "ü");
    private static final List<String> STARTS = List.of("", "g", "ga", "ga_", "G", "ga-b", "x");
    private static final int GATEWAYS = 40;
    private static final int FILTERS = 60;

    @LocalServerPort
    private int port;

    /** Fresh ones each time; a failure's display name says which to repeat. */
    static LongStream seeds() {
        return new Random().longs(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDatabaseFindsWhatLookingFinds(long seed) {
        Random random = new Random(seed);
        TestProject project = new TestProject(port);
        List<Gateway> gateways = IntStream.range(0, GATEWAYS)
                .mapToObj(
                        i -> new Gateway("g" + pick(random, "a", "A") + pick(random, "_", "-") + "b" + i, tags(random)))
                .toList();
        gateways.forEach(gateway -> project.gatewayNamed(gateway.name(), flat(gateway.tags())));
        int found = 0;
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filter(random);
            List<String> expected =
                    gateways.stream().filter(filter::picks).map(Gateway::name).toList();
            assertThat(project.found(filter.json()))
                    .as("seed %d, filter %s", seed, filter.json())
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).as("seed %d: filters find some, not all", seed).isBetween(1, FILTERS * GATEWAYS - 1);
    }

    private static Map<String, String> tags(Random random) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            tags.put(pick(random, KEYS), pick(random, VALUES));
        }
        return tags;
    }

    private static Filter filter(Random random) {
        List<Wanted> wanted = Stream.generate(() -> new Wanted(pick(random, KEYS), some(random, VALUES, 4)))
                .limit(random.nextInt(4))
                .toList();
        @Nullable Boolean withoutAnyTag = random.nextInt(6) == 0 ? Boolean.TRUE : random.nextBoolean() ? false : null;
        return new Filter(withoutAnyTag, wanted, some(random, STARTS, 3));
    }

    private static List<String> some(Random random, List<String> from, int atMost) {
        return Stream.generate(() -> pick(random, from))
                .limit(random.nextInt(atMost))
                .toList();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String pick(Random random, String... from) {
        return pick(random, List.of(from));
    }

    private static String[] flat(Map<String, String> tags) {
        return tags.entrySet().stream()
                .flatMap(tag -> Stream.of(tag.getKey(), tag.getValue()))
                .toArray(String[]::new);
    }

    private record Gateway(String name, Map<String, String> tags) {}

    private record Wanted(String key, List<String> values) {
        boolean isIn(Map<String, String> tags) {
            return tags.containsKey(key) && (values.isEmpty() || values.contains(tags.get(key)));
        }
    }

    private record Filter(@Nullable Boolean withoutAnyTag, List<Wanted> tags, List<String> starts) {
        boolean picks(Gateway gateway) {
            boolean byTags = Boolean.TRUE.equals(withoutAnyTag)
                    ? gateway.tags().isEmpty()
                    : tags.stream().allMatch(wanted -> wanted.isIn(gateway.tags()));
            return byTags && starts.stream().allMatch(gateway.name()::startsWith);
        }

        String json() {
            Map<String, Object> body = new LinkedHashMap<>();
            if (withoutAnyTag != null) {
                body.put("without_any_tag", withoutAnyTag);
            }
            body.put("tags", tags);
            List<Map<String, String>> matches = new ArrayList<>();
            starts.forEach(start -> matches.add(Map.of("key", "resource_name", "value", start)));
            body.put("matches", matches);
            return JSON.writeValueAsString(body);
        }
    }
}

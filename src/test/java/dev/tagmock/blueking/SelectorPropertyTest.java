package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contract, section 5.1: whatever the labels and the selectors, the database finds what a plain reading of the table
 * finds. A failing row's seed, given to the test again, brings it back.
 */
@ServerTest
class SelectorPropertyTest {
    /** Escapes what no UTF-8 can carry. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> KEYS = List.of("a", "b", "a.b", "a.b.c", "A", "a-b", "x");
    private static final List<String> VALUES = List.of("x", "y", "X", "x.y", "1", "a");
    private static final List<String> ODD_VALUES = List.of("", "x ", "\0", "x\ud800", "加", "%");
    private static final List<String> OPERATORS = List.of("=", "!=", "in", "notin", "exists", "!");
    private static final int INSTANCES = 25;
    private static final int LISTS = 60;

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    static Stream<Long> seeds() {
        return Stream.concat(
                Stream.of(1L, 2L),
                Stream.generate(ThreadLocalRandom.current()::nextLong).limit(2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDatabaseAgreesWithThePlainReading(long seed) {
        Random random = new Random(seed);
        Esb esb = new Esb(port);
        Map<Long, Map<String, String>> world = new LinkedHashMap<>();
        for (long id : esb.create(business, INSTANCES)) {
            Map<String, String> labels = labels(random);
            if (!labels.isEmpty()) {
                Answers.assertSuccess(esb.add(business, id, JSON.writeValueAsString(labels)));
            }
            world.put(id, labels);
        }
        for (int i = 0; i < LISTS; i++) {
            List<Selector> selectors = Stream.generate(() -> selector(random))
                    .limit(random.nextInt(5))
                    .toList();
            List<Long> expected = world.entrySet().stream()
                    .filter(instance -> selectors.stream().allMatch(selector -> selector.picks(instance.getValue())))
                    .map(Map.Entry::getKey)
                    .toList();
            assertLists(esb, selectors, expected, random.nextInt(6), 1 + random.nextInt(5));
        }
    }

    private void assertLists(Esb esb, List<Selector> selectors, List<Long> expected, int start, int limit) {
        String fields = ", \"selectors\": " + JSON.writeValueAsString(selectors);
        assertThat(esb.listed("list_service_instance", business, fields))
                .as(fields)
                .isEqualTo(expected);
        String page = ", \"page\": {\"start\": " + start + ", \"limit\": " + limit + "}";
        JsonNode data = esb.data("list_service_instance", "\"bk_biz_id\": " + business + fields + page);
        assertThat(Esb.ids(data))
                .as(fields + page)
                .isEqualTo(expected.stream().skip(start).limit(limit).toList());
        assertThat(data.get("count").intValue()).as(fields + page).isEqualTo(expected.size());
    }

    private static Map<String, String> labels(Random random) {
        Map<String, String> labels = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            labels.put(any(KEYS, random), any(VALUES, random));
        }
        return labels;
    }

    private static Selector selector(Random random) {
        String operator = any(OPERATORS, random);
        int most = switch (operator) {
            case "=", "!=" -> 1;
            case "in", "notin" -> 1 + random.nextInt(3);
            default -> 0;
        };
        List<String> values = new ArrayList<>();
        while (values.size() < most) {
            values.add(any(random.nextInt(8) == 0 ? ODD_VALUES : VALUES, random));
        }
        return new Selector(any(KEYS, random), operator, values);
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private record Selector(String key, String operator, List<String> values) {
        /** The table of section 5.1, read plainly. */
        boolean picks(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "=" -> value != null && value.equals(values.get(0));
                case "!=" -> value == null || !value.equals(values.get(0));
                case "in" -> value != null && values.contains(value);
                case "notin" -> value == null || !values.contains(value);
                case "exists" -> value != null;
                default -> value == null;
            };
        }
    }
}

package dev.tagmock.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** JSON as it should be, nearly so, and not at all. */
public final class ArbitraryJson {
    private ArbitraryJson() {}

    /** A string of any text. */
    public static Arbitrary<String> string() {
        return Combinators.combine(ArbitraryText.any(), Arbitraries.of(true, false))
                .as(ArbitraryJson::quote);
    }

    /** A string of one of these texts. */
    public static Arbitrary<String> string(String... texts) {
        return Arbitraries.of(texts).map(text -> quote(text, false));
    }

    /** A number of any size and form, or what some take for one. */
    public static Arbitrary<String> number() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs().map(String::valueOf)),
                Tuple.of(2, Arbitraries.doubles().map(String::valueOf)),
                Tuple.of(
                        4,
                        Arbitraries.of(
                                "0",
                                "-0",
                                "1",
                                "-1",
                                "1.0",
                                "1e2",
                                "9223372036854775807",
                                "9223372036854775808",
                                "-9223372036854775808",
                                "-9223372036854775809",
                                "2147483648",
                                "1E400",
                                "-1e-400",
                                "1e999999999",
                                "1e99999999999",
                                "9".repeat(400),
                                "9".repeat(1500),
                                "0." + "1".repeat(400),
                                "01",
                                "+1",
                                ".5",
                                "NaN",
                                "Infinity",
                                "0x1")));
    }

    /** A value of any type. */
    public static Arbitrary<String> value() {
        return value(2);
    }

    /** Not by Arbitraries.lazyOf, which takes seconds for a value. */
    private static Arbitrary<String> value(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(string(), number(), Arbitraries.of("true", "false", "null"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = value(depth - 1);
        Arbitrary<String> object =
                Combinators.combine(string(), inner).as((name, value) -> "{" + name + ":" + value + "}");
        return Arbitraries.oneOf(leaf, array(inner), object);
    }

    /** An array of a few such values. */
    public static Arbitrary<String> array(Arbitrary<String> values) {
        return values.list().ofMaxSize(4).map(all -> "[" + String.join(",", all) + "]");
    }

    /** An object of these members, though now and then one is missing, there twice, or of any type; or there are others. */
    public static Arbitrary<String> object(Map<String, Arbitrary<String>> members) {
        Arbitrary<String> odd = value();
        List<Arbitrary<List<String>>> parts = new ArrayList<>();
        members.forEach((name, value) -> parts.add(member(quote(name, false), value, odd)));
        parts.add(Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(List.of())),
                Tuple.of(1, Combinators.combine(string(), odd).as((name, value) -> List.of(name + ":" + value)))));
        return Combinators.combine(parts)
                .as(all -> "{"
                        + String.join(",", all.stream().flatMap(List::stream).toList()) + "}");
    }

    private static Arbitrary<List<String>> member(String name, Arbitrary<String> good, Arbitrary<String> odd) {
        return Arbitraries.frequencyOf(
                Tuple.of(20, good.map(value -> List.of(name + ":" + value))),
                Tuple.of(2, odd.map(value -> List.of(name + ":" + value))),
                Tuple.of(
                        1,
                        Combinators.combine(odd, good)
                                .as((first, last) -> List.of(name + ":" + first, name + ":" + last))),
                Tuple.of(1, Arbitraries.just(List.of())));
    }

    /** The UTF-8 of a text, its bytes as characters; now and then with some lost, changed or added, or others altogether. */
    public static Arbitrary<String> sent(Arbitrary<String> json) {
        Arbitrary<String> bytes = json.map(ArbitraryJson::utf8);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 400);
        Arbitrary<String> few =
                Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(6);
        return Arbitraries.frequencyOf(
                Tuple.of(10, bytes),
                Tuple.of(
                        2,
                        Combinators.combine(bytes, places, places, few)
                                .as((text, from, lost, added) -> text.substring(0, Math.min(from, text.length()))
                                        + added
                                        + text.substring(Math.min(from + lost % 8, text.length())))),
                Tuple.of(1, bytes.map(text -> text.substring(0, text.length() / 2))),
                Tuple.of(1, Arbitraries.strings().withCharRange('\0', '\u00ff').ofMaxLength(60)));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** A literal of any text: what has no UTF-8 of its own is escaped, the rest as one likes. */
    private static String quote(String text, boolean escapes) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> {
            boolean mayStandAsItIs = codePoint >= ' '
                    && codePoint != '"'
                    && codePoint != '\\'
                    && (codePoint > 0xffff || !Character.isSurrogate((char) codePoint));
            if (mayStandAsItIs && !escapes) {
                literal.appendCodePoint(codePoint);
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    literal.append("\\u%04x".formatted((int) unit));
                }
            }
        });
        return literal.append('"').toString();
    }
}

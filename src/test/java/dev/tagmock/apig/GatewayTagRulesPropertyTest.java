package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagRejection.Reason;
import dev.tagmock.testing.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Section 1's rules against a second reading of them, code point by code point, over any text there can be. */
class GatewayTagRulesPropertyTest {
    private static final Set<Byte> LETTERS_NUMBERS = Set.of(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);

    private static final Set<Byte> SEPARATORS =
            Set.of(Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    @Property(tries = 3000)
    void createAllowsWhatTheOracleAllows(@ForAll("texts") String key, @ForAll("texts") String value) {
        Optional<Reason> expected = !keyAllowed(key)
                ? Optional.of(Reason.KEY)
                : valueAllowed(value) ? Optional.empty() : Optional.of(Reason.VALUE);
        assertThat(Verdict.of(GatewayTagRules.CREATE, new TagChange.Merge(Map.of(key, value)))
                        .map(TagRejection::reason))
                .isEqualTo(expected);
    }

    @Property(tries = 1000)
    void deleteLooksAtLengthsOnly(@ForAll("texts") String key, @ForAll("texts") String value) {
        Optional<Reason> expected = length(key) < 1 || length(key) > 128
                ? Optional.of(Reason.KEY)
                : length(value) <= 255 ? Optional.empty() : Optional.of(Reason.VALUE);
        List<TagChange.Removal> removal = List.of(new TagChange.Removal(key, value));
        assertThat(Verdict.of(GatewayTagRules.DELETE, new TagChange.Remove(removal))
                        .map(TagRejection::reason))
                .isEqualTo(expected);
    }

    /** Every code point there is, alone between two letters. */
    @Property(tries = 1)
    void everyCodePoint() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = "a" + Character.toString(codePoint) + "a";
            assertThat(GatewayTagRules.CREATE.key().pattern().matcher(text).matches())
                    .as("U+%04X in a key", codePoint)
                    .isEqualTo(keyAllowed(text));
            assertThat(GatewayTagRules.CREATE.value().pattern().matcher(text).matches())
                    .as("U+%04X in a value", codePoint)
                    .isEqualTo(valueAllowed(text));
        }
    }

    /** Mostly of allowed characters, or hardly a text would be; often near a limit; at times with the system's prefix. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(
                        60,
                        Arbitraries.of("aZ9éя键²Ⅷ_.:=+-@ \u00a0\u2028𠮷𝟘"
                                .codePoints()
                                .boxed()
                                .toList())),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "/(,*\t\n\0\u0301€😀".codePoints().boxed().toList())),
                Tuple.of(1, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)));
        Arbitrary<Integer> lengths =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 6), Arbitraries.of(127, 128, 129, 254, 255, 256));
        Arbitrary<String> plain = lengths.flatMap(length -> codePoints.list().ofSize(length))
                .map(all ->
                        all.stream().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .map(StringBuilder::toString);
        Arbitrary<String> blank = Arbitraries.strings()
                .withChars(' ', '\u00a0', '\u2028', '\u3000')
                .ofMaxLength(4);
        return Arbitraries.frequencyOf(
                Tuple.of(20, plain), Tuple.of(2, blank), Tuple.of(1, plain.map(text -> "_sys_" + text)));
    }

    private static boolean keyAllowed(String key) {
        return length(key) >= 1
                && length(key) <= 128
                && !key.startsWith("_sys_")
                && key.codePoints()
                        .allMatch(c -> isOf(LETTERS_NUMBERS, c) || isOf(SEPARATORS, c) || isOneOf("_.:=+-@", c))
                && !key.codePoints().allMatch(c -> isOf(SEPARATORS, c));
    }

    private static boolean valueAllowed(String value) {
        return length(value) <= 255
                && value.codePoints()
                        .allMatch(c -> isOf(LETTERS_NUMBERS, c) || isOf(SEPARATORS, c) || isOneOf("_.:=+-@/", c));
    }

    private static boolean isOf(Set<Byte> categories, int codePoint) {
        return categories.contains((byte) Character.getType(codePoint));
    }

    private static boolean isOneOf(String characters, int codePoint) {
        return characters.indexOf(codePoint) >= 0;
    }

    private static long length(String text) {
        return text.codePoints().count();
    }
}

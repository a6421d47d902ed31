package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.testing.Verdict;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Contract, section 3.2, said once more without a regular expression. */
class LabelRulesPropertyTest {
    @Property
    void keysAndValuesAreWhatTheContractSays(@ForAll("texts") String key, @ForAll("texts") String value) {
        Optional<String> expected = !isKey(key)
                ? Optional.of("KEY " + key)
                : !isValue(value) ? Optional.of("VALUE " + key + " " + value) : Optional.empty();
        assertThat(Verdict.of(LabelRules.ADD, new TagChange.Merge(Map.of(key, value)))
                        .map(LabelRulesPropertyTest::describe))
                .isEqualTo(expected);
    }

    @Property
    void goodLabelsPass(@ForAll("keys") String key, @ForAll("values") String value) {
        assertThat(Verdict.of(LabelRules.ADD, new TagChange.Merge(Map.of(key, value))))
                .isEmpty();
    }

    /** Mostly near misses: arbitrary text alone would hardly ever be a key. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> near =
                Arbitraries.strings().withChars("aZk09-_.").ofMinLength(0).ofMaxLength(66);
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("aZ0-_. /:\n\u0000é\uff11\u212a")
                .ofMaxLength(4);
        return Arbitraries.frequencyOf(
                Tuple.of(6, near),
                Tuple.of(3, odd),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(70)));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("abzABZ").ofLength(1).flatMap(first -> rest(first));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("abzABZ059").ofLength(1).flatMap(first -> rest(first));
    }

    private static Arbitrary<String> rest(String first) {
        return Arbitraries.strings()
                .withChars("azAZ09-_.")
                .ofMaxLength(62)
                .map(rest -> first + rest.replaceAll("[-_.]+$", ""));
    }

    private static boolean isKey(String text) {
        return isValue(text) && isLetter(text.charAt(0));
    }

    private static boolean isValue(String text) {
        return !text.isEmpty()
                && text.length() <= 63
                && isLetterOrDigit(text.charAt(0))
                && isLetterOrDigit(text.charAt(text.length() - 1))
                && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static String describe(TagRejection violation) {
        return violation.reason() == TagRejection.Reason.KEY
                ? "KEY " + violation.key()
                : "VALUE " + violation.key() + " " + violation.value();
    }
}

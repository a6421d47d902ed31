package dev.tagmock.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Text of any kind there is, odd kinds above all. */
public final class ArbitraryText {
    private ArbitraryText() {}

    /** Any UTF-16 units, halves of surrogate pairs too; often of ordinary characters, often of one of the lengths around limits. */
    public static Arbitrary<String> any() {
        Arbitrary<Character> units = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.chars().with("abzAZ059-_.".toCharArray())),
                Tuple.of(3, Arbitraries.chars().with("\0\t\n\"\\/ :=+@é键\u0301\u202e\u200d\ufffe\uffff".toCharArray())),
                Tuple.of(1, Arbitraries.chars().range('\ud800', '\udfff')),
                Tuple.of(1, Arbitraries.chars().all()));
        Arbitrary<String> mixed = units.list().ofMaxSize(12).map(ArbitraryText::join);
        Arbitrary<String> whole = Arbitraries.of(
                "𠮷", "😀👩‍👩‍👧", "\u202eabc", "e\u0301", "_sys_x", "null", "%s%d", "'; drop table tag", "<html>");
        Arbitrary<String> aroundLimits = Combinators.combine(
                        units, Arbitraries.of(62, 63, 64, 127, 128, 129, 255, 256, 257, 5000))
                .as((unit, length) -> unit.toString().repeat(length));
        return Arbitraries.frequencyOf(Tuple.of(8, mixed), Tuple.of(2, whole), Tuple.of(1, aroundLimits));
    }

    /** Bytes, each as the character of its number; no line ends. */
    public static Arbitrary<String> line() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.chars().range(' ', '~')),
                        Tuple.of(1, Arbitraries.chars().range('\u0001', '\u00ff')))
                .filter(unit -> unit != '\r' && unit != '\n')
                .list()
                .ofMaxSize(40)
                .map(ArbitraryText::join);
    }

    private static String join(Iterable<Character> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(text::append);
        return text.toString();
    }
}

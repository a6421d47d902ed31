package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tagmock.testing.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 1, "Characters, exactly". */
@ServerTest
class TagCharactersTest {
    @LocalServerPort
    private int port;

    static Stream<Arguments> everywhere() {
        return Stream.of(
                arguments("letter Lu", "A"),
                arguments("letter Ll", "z"),
                arguments("letter Lo", "键"),
                arguments("letter Ll, not ASCII", "é"),
                arguments("letter Ll, Cyrillic", "я"),
                arguments("letter Lt", "ǅ"),
                arguments("letter Lm", "ʰ"),
                arguments("letter beyond the BMP", "𠮷"),
                arguments("cased letter beyond the BMP", "𐐀"),
                arguments("number Nd", "7"),
                arguments("number Nd, Arabic", "٣"),
                arguments("number Nl", "Ⅷ"),
                arguments("number No", "²"),
                arguments("number beyond the BMP", "𝟘"),
                arguments("space", " "),
                arguments("separator U+00A0", "\u00a0"),
                arguments("separator U+3000", "\u3000"),
                arguments("separator Zl", "\u2028"),
                arguments("separator Zp", "\u2029"),
                arguments("underscore", "_"),
                arguments("full stop", "."),
                arguments("colon", ":"),
                arguments("equals", "="),
                arguments("plus", "+"),
                arguments("hyphen", "-"),
                arguments("at", "@"));
    }

    static Stream<Arguments> nowhere() {
        return Stream.of(
                arguments("combining mark", "e\u0301"),
                arguments("enclosing mark", "\u20dd"),
                arguments("tab", "\t"),
                arguments("newline", "\n"),
                arguments("carriage return", "\r"),
                arguments("NUL", "\0"),
                arguments("DEL", "\u007f"),
                arguments("next line, a control", "\u0085"),
                arguments("zero-width joiner, a format", "\u200d"),
                arguments("byte order mark, a format", "\ufeff"),
                arguments("private use", "\ue000"),
                arguments("unassigned", "\u0378"),
                arguments("emoji", "😀"),
                arguments("currency", "€"),
                arguments("dollar", "$"),
                arguments("opening bracket", "("),
                arguments("closing bracket", ")"),
                arguments("comma", ","),
                arguments("semicolon", ";"),
                arguments("asterisk", "*"),
                arguments("less than", "<"),
                arguments("greater than", ">"),
                arguments("backslash", "\\"),
                arguments("quote", "\""),
                arguments("apostrophe", "'"),
                arguments("hash", "#"),
                arguments("percent", "%"),
                arguments("ampersand", "&"),
                arguments("question mark", "?"),
                arguments("exclamation mark", "!"),
                arguments("pipe", "|"),
                arguments("tilde", "~"),
                arguments("caret", "^"),
                arguments("backtick", "`"),
                arguments("square bracket", "["),
                arguments("brace", "{"),
                arguments("en dash", "–"),
                arguments("full-width solidus", "／"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everywhere")
    void allowedInKeysAndValues(String what, String character) {
        TestGateway gateway = new TestGateway(port);
        String text = character + "k" + character;
        Answer.DONE.isGivenBy(gateway.create(text, text));
        assertThat(gateway.tags()).as(what).containsExactly(entry(text, text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nowhere")
    void rejectedInKeysAndValues(String what, String character) {
        TestGateway gateway = new TestGateway(port);
        for (String text : new String[] {character, "k" + character, character + "k", "k" + character + "k"}) {
            Answer.badParameter("key").isGivenBy(gateway.create(text, "v"));
            Answer.badParameter("value").isGivenBy(gateway.create("k", text));
        }
        assertThat(gateway.tags()).as(what).isEmpty();
    }

    @Test
    void aSolidusOnlyInValues() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.create("k", "/a/b/"));
        Answer.badParameter("key").isGivenBy(gateway.create("a/b", "v"));
        assertThat(gateway.tags()).containsExactly(entry("k", "/a/b/"));
    }

    @Test
    void keysThatDifferInCaseAreTwo() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.create("env", "1", "ENV", "2", "Env", "3"));
        assertThat(gateway.tags()).containsExactly(entry("env", "1"), entry("ENV", "2"), entry("Env", "3"));
    }

    @Test
    void leadingAndTrailingSpacesAreKept() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.create(" k  ", "  v ", "k", "v", "k ", " "));
        assertThat(gateway.tags()).containsExactly(entry(" k  ", "  v "), entry("k", "v"), entry("k ", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\u00a0", "\u3000 \u2003", "\u2028", " \u2029"})
    void aKeyOfSeparatorsAloneIsRejected(String key) {
        TestGateway gateway = new TestGateway(port);
        Answer.badParameter("key").isGivenBy(gateway.create(key, "v"));
        Answer.DONE.isGivenBy(gateway.create("k", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sys_", "_sys_a", "_sys_键"})
    void theSystemsPrefixIsReserved(String key) {
        TestGateway gateway = new TestGateway(port);
        Answer.badParameter("key").isGivenBy(gateway.create(key, "v"));
        assertThat(gateway.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sys", "_SYS_a", " _sys_a", "a_sys_", "sys_", "__sys_"})
    void whatOnlyLooksLikeTheSystemsPrefixIsNot(String key) {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.create(key, "_sys_"));
        assertThat(gateway.tags()).containsExactly(entry(key, "_sys_"));
    }
}

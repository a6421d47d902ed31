package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts use the field's usual words. Of Markdown it is what stands outside of code that counts; of other files, all of their lines. */
class WordsTest {
    /** What is not written, and what is instead. */
    private static final Map<Pattern, String> WORDS = words(
            "papers?", "docs, page",
            "turn(s|ed|ing)? (it |them )?down", "reject",
            "refus(e|es|ed|al|als|ing)", "reject",
            "cannot be taken", "is rejected",
            "cannot be meant|cannot mean", "is invalid",
            "befall?(s|en|ing)?", "applies to",
            "fires? on", "applies to",
            "told why", "status and reason",
            "chances?", "probability",
            "seed of (the )?chance", "random seed",
            "vendor's codes?", "error code",
            "what exists", "resources",
            "where the state is kept", "storage",
            "made? it strict|makes? it strict", "strict mode",
            "quiet end", "graceful shutdown",
            "near(est)? miss(es)?", "closest match",
            "as of the last call", "updated",
            "open world|closed world|strict world", "open mode, strict mode",
            "stand for its|stands for its", "is its",
            "anew|afresh", "again",
            "if need be|need be", "if needed",
            "to be had", "available",
            "what it set out", "goal",
            "in want of|for want of", "without",
            "whoever|whomever", "who, everyone who",
            "thereof|thereby|wherein|herein|lest|hence", "a plain sentence");

    /** Fixed terms of others. */
    private static final Pattern FIXED = Pattern.compile("[Cc]onnection refused");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs",
                "src/main/java",
                "src/junit",
                "src/testcontainers",
                "src/tools/java",
                "src/main/resources/dev",
                "src/main/resources/console"
            })
    void areTheUsualOnes(String root) {
        assertThat(Page.files(Path.of(root)).flatMap(WordsTest::mistakes)).isEmpty();
    }

    private static Stream<String> mistakes(Path file) {
        String name = file.toString();
        if (!name.matches(".*\\.(md|java|yaml|js|html|css|svg)")) {
            return Stream.empty();
        }
        return (name.endsWith(".md") ? Page.read(file).prose() : lines(file))
                .map(line -> FIXED.matcher(line).replaceAll(""))
                .flatMap(line -> WORDS.entrySet().stream()
                        .filter(word -> word.getKey().matcher(line).find())
                        .map(word -> "%s: %s (write: %s)".formatted(name, line.strip(), word.getValue())));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Pattern, String> words(String... pairs) {
        Map<Pattern, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(Pattern.compile("\\b(" + pairs[i] + ")\\b", Pattern.CASE_INSENSITIVE), pairs[i + 1]);
        }
        return words;
    }
}

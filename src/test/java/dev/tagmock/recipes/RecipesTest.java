package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * README's recipes in Java are what is compiled and run here. To write them anew:
 * {@code ./mvnw test -Dtest=RecipesTest -Dreadme.write=true}.
 */
class RecipesTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern PRINTED =
            Pattern.compile("(?s)(<!-- made from (src/\\S+\\.java) -->\n```java\n).*?(```\n)");
    private static final Pattern COMPILED =
            Pattern.compile("(?s)\n *// tag::recipe\\[]\n(.*?)\n *// end::recipe\\[]\n");

    @Test
    void areWhatIsCompiled() throws IOException {
        String readme = Files.readString(README);
        String right = PRINTED.matcher(readme)
                .replaceAll(part ->
                        Matcher.quoteReplacement(part.group(1) + compiled(Path.of(part.group(2))) + part.group(3)));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, right);
        } else {
            assertThat(readme).isEqualTo(right);
        }
    }

    /** A recipe that was pasted would rot. */
    @Test
    void allJavaIsMade() throws IOException {
        String rest = PRINTED.matcher(Files.readString(README)).replaceAll("");
        assertThat(rest).contains("## In your tests").doesNotContain("```java");
    }

    private static String compiled(Path source) {
        try {
            Matcher compiled = COMPILED.matcher(Files.readString(source));
            assertThat(compiled.find()).as(source.toString()).isTrue();
            return compiled.group(1).stripIndent() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

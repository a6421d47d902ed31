package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The Java in the documentation is what is compiled and run here. To write it again:
 * {@code ./mvnw test -Dtest=RecipesTest -Dreadme.write=true}.
 */
class RecipesTest {
    private static final Pattern PRINTED =
            Pattern.compile("(?s)(<!-- made from (src/\\S+\\.java) -->\n```java\n).*?(```\n)");
    private static final Pattern COMPILED =
            Pattern.compile("(?s)\n *// tag::recipe\\[]\n(.*?)\n *// end::recipe\\[]\n");

    @Test
    void areWhatIsCompiled() throws IOException {
        for (Page page : Page.all()) {
            String text = Files.readString(page.path());
            String right = PRINTED.matcher(text)
                    .replaceAll(part ->
                            Matcher.quoteReplacement(part.group(1) + compiled(Path.of(part.group(2))) + part.group(3)));
            if (!Boolean.getBoolean("readme.write")) {
                assertThat(text).isEqualTo(right);
            } else if (!text.equals(right)) {
                Files.writeString(page.path(), right);
            }
        }
    }

    /** Java that was pasted would not follow the code. */
    @Test
    void allJavaIsMade() {
        assertThat(Page.all())
                .flatExtracting(Page::blocks)
                .filteredOn(block -> block.kind().equals("java"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(block -> assertThat(block.mark()).startsWith("<!-- made from src/"));
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

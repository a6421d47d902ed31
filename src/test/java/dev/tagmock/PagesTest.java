package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of the documentation can be followed: links lead somewhere, and what is printed as code has been run. {@code .ci/smoke} runs the
 * commands and compares the answers.
 */
class PagesTest {
    private static final Pattern MARK = Pattern.compile("<!-- (file|not run|run by|made from|made by):? (.*) -->");
    private static final String NONE = "<!-- no block of this page is run: ";
    private static final int SCREEN = 50;

    private final List<Page> pages = Page.all();

    @Test
    void everyLinkResolves() {
        for (Page page : pages) {
            assertThat(page.links())
                    .as(page.path().toString())
                    .allSatisfy(
                            link -> assertThat(resolves(page, link)).as(link).isTrue());
        }
    }

    /** A block of another language than {@code sh}, {@code python} and {@code js} is the answer to the block before it, or says what checks it. */
    @Test
    void everyBlockIsRunOrSaysWhyNot() {
        for (Page page : pages) {
            boolean afterCommand = false;
            if (page.lines().stream().anyMatch(line -> line.startsWith(NONE))) {
                continue;
            }
            for (Page.Block block : page.blocks()) {
                assertThat(block.isRun() || (afterCommand && !block.mark().startsWith("<!-- ")) || isMarked(block))
                        .as("%s:%d", page.path(), block.line())
                        .isTrue();
                afterCommand = block.isRun();
            }
        }
    }

    @Test
    void readmeIsReadInOneGo() {
        List<String> readme = Page.read(Path.of("README.md")).lines();
        assertThat(lines("README.md")).hasSizeLessThanOrEqualTo(200);
        assertThat(readme.stream().filter(line -> !line.startsWith("|")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140));
    }

    @Test
    void longPagesBeginWithTheirContents() {
        for (Page page : pages) {
            long toSections =
                    page.links().stream().filter(link -> link.startsWith("#")).count();
            boolean isLong = lines(page.path().toString()).size() > SCREEN
                    && page.anchors().size() > 2;
            assertThat(isLong && !page.path().startsWith("docs/decisions") && toSections < 2)
                    .as(page.path().toString())
                    .isFalse();
        }
    }

    /** A reader of README finds every page. */
    @Test
    void everyPageIsLinkedFromReadmeOrContributing() {
        List<Path> linked = Stream.of("README.md", "CONTRIBUTING.md")
                .flatMap(page -> Page.read(Path.of(page)).links().stream())
                .map(link -> Path.of(link.replaceFirst("#.*", "")))
                .toList();
        assertThat(Page.files(Path.of("docs"))
                        .filter(file -> file.getNameCount() == 2)
                        .filter(file -> file.toString().endsWith(".md")))
                .allSatisfy(file -> assertThat(linked).contains(file));
    }

    private static boolean resolves(Page page, String link) {
        if (link.startsWith("https://") || link.startsWith("http://localhost")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.path()
                : page.path().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Page.read(target).anchors().contains(parts[1]));
    }

    private static boolean isMarked(Page.Block block) {
        Matcher mark = MARK.matcher(block.mark());
        return mark.matches() && (!mark.group(1).equals("run by") || exists(mark.group(2)));
    }

    /** A script, or a class of the tests. */
    private static boolean exists(String name) {
        return Files.exists(Path.of(name))
                || Page.files(Path.of("src/test/java"))
                        .anyMatch(file -> file.getFileName().toString().equals(name + ".java"));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

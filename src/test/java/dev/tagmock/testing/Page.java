package dev.tagmock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, read as far as tests ask for it.
 *
 * @param path where it is, from the root of the sources
 * @param lines its lines outside of blocks
 * @param blocks its blocks of code, in their order
 */
public record Page(Path path, List<String> lines, List<Block> blocks) {
    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern SPAN = Pattern.compile("`[^`]*`");

    /**
     * A block of code.
     *
     * @param line the number of its first line
     * @param kind its language; empty where it names none
     * @param mark the last line before it that is not empty
     */
    public record Block(int line, String kind, String mark) {
        private static final Set<String> RUN = Set.of("sh", "python", "js");

        /** Whether {@code .ci/smoke} runs it. */
        public boolean isRun() {
            return !mark.startsWith("<!-- ") && RUN.contains(kind);
        }
    }

    /** All pages: those at the root and those below docs. */
    public static List<Page> all() {
        return Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs")
                .flatMap(root -> files(Path.of(root)))
                .filter(file -> file.toString().endsWith(".md"))
                .map(Page::read)
                .toList();
    }

    /** The files in a folder and all below it, or the file itself. */
    public static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in a file. */
    public static Page read(Path path) {
        List<String> outside = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        String mark = "";
        for (String line : text(path).lines().toList()) {
            number++;
            if (line.startsWith(FENCE)) {
                if (!inside) {
                    blocks.add(new Block(number, line.substring(FENCE.length()), mark));
                }
                inside = !inside;
                mark = "";
            } else if (!inside) {
                outside.add(line);
                mark = line.isBlank() ? mark : line;
            }
        }
        return new Page(path, outside, blocks);
    }

    /** What its links point to, as they say it. */
    public List<String> links() {
        return lines.stream()
                .map(line -> SPAN.matcher(line).replaceAll("`"))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    public Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        for (String heading : lines) {
            if (heading.matches("#+ .*")) {
                String anchor = heading.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                String unique = anchor;
                for (int n = 1; !anchors.add(unique); n++) {
                    unique = anchor + "-" + n;
                }
            }
        }
        return anchors;
    }

    /** Its lines as somebody reads them: without code, without comments and without the addresses of links. */
    public Stream<String> prose() {
        return lines.stream()
                .filter(line -> !line.startsWith("<!--"))
                .map(line -> SPAN.matcher(line).replaceAll("`"))
                .map(line -> LINK.matcher(line).replaceAll("]"));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

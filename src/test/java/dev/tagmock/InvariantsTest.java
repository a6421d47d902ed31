package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that docs/invariants.md trusts in exist. */
class InvariantsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void everyOneNamesItsTests() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> rows = Files.readAllLines(Path.of("docs/invariants.md")).stream()
                .filter(line -> line.startsWith("| **"))
                .toList();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(TEST.matcher(row)
                                .results()
                                .map(MatchResult::group)
                                .map(name -> name.replace("`", "")))
                        .isNotEmpty()
                        .allMatch(tests::contains));
    }
}

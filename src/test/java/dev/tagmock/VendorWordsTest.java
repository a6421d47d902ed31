package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all APIs share knows none of them: a vendor's word there would be one more place to change for the next vendor. */
class VendorWordsTest {
    private static final Pattern WORD = Pattern.compile(
            "project|bk_|bk[A-Z]|blueking|cmdb|esb|bkapi|apig|gateway|service.?instance|business|huawei|telekom|iam[^a-z]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile("this project,|ofThisProject");

    @ParameterizedTest
    @ValueSource(strings = {"control", "api", "http", "openapi", "tag", "world", "start", "quick"})
    void areTheVendorsOwn(String module) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/dev/tagmock", module))) {
            assertThat(sources.filter(Files::isRegularFile).flatMap(VendorWordsTest::lines))
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path source) {
        try {
            List<String> lines = Files.readAllLines(source);
            return lines.stream()
                    .filter(line ->
                            WORD.matcher(PLAIN.matcher(line).replaceAll("")).find())
                    .map(line -> source.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

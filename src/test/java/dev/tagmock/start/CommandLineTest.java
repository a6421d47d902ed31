package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that only ask are answered, and nothing starts. */
class CommandLineTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help(String argument) {
        assertThat(CommandLine.answers(new String[] {"--tagmock.strict=true", argument}, "1.2.3", out))
                .isTrue();
        assertThat(printed())
                .startsWith("Usage: java -jar tagmock.jar [--SETTING=VALUE ...]\n")
                .contains(
                        "\ntagmock.journal\n  --tagmock.journal.entries (default: 1000)\n        how many of the last requests")
                .contains("\n  --quick    start from a cache")
                .contains("\n  --server.port (default: 8080)\n")
                .contains("\n  --tagmock.data-dir (default: none)\n");
        assertThat(printed().lines()).allMatch(line -> line.length() <= 100);
        SettingsMetadata.ofThisProject()
                .forEach(setting -> assertThat(printed()).contains("\n  --" + setting.name() + " (default: "));
    }

    @Test
    void version() {
        assertThat(CommandLine.answers(new String[] {"--version"}, "1.2.3", out))
                .isTrue();
        assertThat(printed()).isEqualTo("tagmock 1.2.3" + System.lineSeparator());
    }

    @Test
    void whatAsksForNothing() {
        assertThat(CommandLine.answers(new String[] {"--server.port=0"}, null, out))
                .isFalse();
        assertThat(printed()).isEmpty();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

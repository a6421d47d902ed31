package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of stages is one, in the code and in the documentation. */
class StageTest {
    private static final Pattern STAGE = Pattern.compile("(?m)^\\d+\\. \\*\\*(\\w+)\\*\\*");

    @Test
    void isDocumented() throws IOException {
        assertThat(STAGE.matcher(Files.readString(Path.of("docs/modules.md"))).results())
                .extracting(stage -> stage.group(1))
                .isEqualTo(Arrays.stream(Stage.values())
                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}

package dev.tagmock.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMockProcess;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command with which the extension starts the jar. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ChildCommandTest {
    private static final String QUICK = "tagmock.quick";

    /** The child runs in a folder of its own. */
    @ParameterizedTest
    @MethodSource("pathSettings")
    void aRelativePathIsFromWhereTheTestsRun(String setting) {
        assertThat(command("--" + setting + "=some/where"))
                .endsWith("--" + setting + "=" + Path.of("some/where").toAbsolutePath());
    }

    static Stream<String> pathSettings() throws Exception {
        try (InputStream metadata =
                ChildCommandTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return JsonMapper.shared()
                    .readTree(metadata)
                    .get("properties")
                    .valueStream()
                    .filter(property -> property.path("type").asString("").equals(Path.class.getName()))
                    .map((JsonNode property) -> property.get("name").asString())
                    .toList()
                    .stream();
        }
    }

    @Test
    void startsQuicklyUnlessThatIsSwitchedOff() {
        assertThat(command()).contains("--quick");
        System.setProperty(QUICK, "false");
        try {
            assertThat(command()).doesNotContain("--quick");
        } finally {
            System.clearProperty(QUICK);
        }
    }

    private static List<String> command(String... arguments) {
        return TagMockProcess.command(Path.of("tagmock.jar"), List.of(arguments))
                .command();
    }
}

package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.TagMockJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a service that takes any free port is to be found. */
class PortFileIT {
    @TempDir
    private Path folder;

    @Test
    void hasThePortThatIsServed() throws Exception {
        Path file = folder.resolve("port");
        Files.writeString(file, "1");
        try (TagMockJar jar = TagMockJar.start("--tagmock.port-file=" + file)) {
            assertThat(file).hasContent(jar.http().port() + "\n");
            assertThat(jar.output().lines())
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(160)
                    .endsWith("StartLine: TagMock 0.1.0, http://127.0.0.1:"
                            + jar.http().port() + "/ (console too): in memory, open, no fixtures");
            assertThat(folder.toFile().list()).containsExactly("port");
        }
    }

    @Test
    void mustBeOneThatCanBeWritten() throws Exception {
        TagMockJar.Rejection rejection =
                TagMockJar.startInVain(Map.of(), "--tagmock.port-file=" + folder.resolve("none/port"));
        assertThat(rejection.exitCode()).isEqualTo(1);
        assertThat(rejection.output())
                .contains("tagmock: does not start: tagmock.port-file: cannot write to " + folder.resolve("none/port"));
    }
}

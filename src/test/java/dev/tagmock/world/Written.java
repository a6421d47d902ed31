package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.api.BadConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes fixtures into a folder and reads them as the service does. */
record Written(Path folder, FixtureFiles reader, FixtureChecks checks) {
    private static final JsonMapper JSON = new JsonMapper();

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        return file(folder, name, content);
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One YAML file that has no mistake: its sections, secrets included. */
    JsonNode yaml(String content) {
        return read(file("world.yaml", content)).get(0);
    }

    /** Files that together have no mistake. */
    List<JsonNode> read(Path... files) {
        List<FixtureFile> all =
                Stream.of(files).flatMap(file -> reader.read(file).stream()).toList();
        checks.check(all);
        return all.stream()
                .map(file -> JSON.<JsonNode>valueToTree(file.values()))
                .toList();
    }

    /** The line that tells of the one mistake in one YAML file. */
    String mistakeInYaml(String content) {
        return mistake(file("world.yaml", content));
    }

    /** The line that tells of the one mistake in these files, in which the folder is left out. */
    String mistake(Path... files) {
        BadConfiguration mistake = catchThrowableOfType(BadConfiguration.class, () -> read(files));
        assertThat(mistake).isNotNull();
        assertThat(mistake).hasNoCause();
        return mistake.line().replace(folder + "/", "");
    }
}

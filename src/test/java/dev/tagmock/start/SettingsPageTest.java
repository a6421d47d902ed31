package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.MadePart;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/settings.md has the settings that the code has. */
class SettingsPageTest {
    @Test
    void hasTheSettingsOfTheCode() throws Exception {
        JsonNode settings = new JsonMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json"))
                .get("properties");
        assertThat(settings.size()).isPositive();
        new MadePart(Path.of("docs/settings.md"), "the settings' metadata")
                .verify(settings.valueStream()
                        .map(SettingsPageTest::row)
                        .collect(Collectors.joining(
                                "", "| property | variable | default | meaning |\n|---|---|---|---|\n", "")));
    }

    private static String row(JsonNode setting) {
        String name = setting.get("name").stringValue();
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[-.]", "_");
        String value =
                setting.has("defaultValue") ? "`" + setting.get("defaultValue").asString() + "`" : "none";
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(name, variable, value, setting.get("description").stringValue());
    }
}

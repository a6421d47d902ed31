package dev.tagmock.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What settings there are, as the compiler found them in the code: in its own, and in Spring's. */
final class SettingsMetadata {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private SettingsMetadata() {}

    /** A setting: each has a name, most a description and some a default. */
    record Setting(String name, String type, String description, String defaultValue) {
        private static Setting of(JsonNode property) {
            return new Setting(
                    property.path("name").asString(),
                    property.path("type").asString(""),
                    property.path("description").asString(""),
                    property.path("defaultValue").asString(""));
        }

        /** Whether it has parts with names that its user chooses. */
        boolean isMap() {
            return type.startsWith("java.util.Map");
        }
    }

    /** TagMock's own settings. */
    static List<Setting> ofThisProject() {
        return read(Objects.requireNonNull(SettingsMetadata.class.getResource("/" + METADATA)));
    }

    /** Those of all libraries, too; reading them takes a while. */
    static List<Setting> ofEverything() {
        try {
            List<Setting> settings = new ArrayList<>();
            for (URL metadata :
                    Collections.list(SettingsMetadata.class.getClassLoader().getResources(METADATA))) {
                settings.addAll(read(metadata));
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Setting> read(URL metadata) {
        try (InputStream in = metadata.openStream()) {
            return new JsonMapper()
                    .readTree(in)
                    .path("properties")
                    .valueStream()
                    .map(Setting::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

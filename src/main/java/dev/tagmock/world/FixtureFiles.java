package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.JsonLimits;
import dev.tagmock.api.WorldPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Reads files of fixtures. */
@Component
class FixtureFiles {
    /** Hidden files are editors' and systems', not anybody's fixtures. */
    private static final Pattern NAME = Pattern.compile("[^.].*\\.(yaml|yml|json)");

    private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            // The reader's own limit, meant for strangers' input, is three million characters.
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setAllowDuplicateKeys(true) // found by FieldLines, which names them
                    .build())
            .build()));
    private static final ObjectMapper JSON = strict(JsonMapper.builder(JsonLimits.factory()));

    private final List<WorldPart<?>> parts;

    FixtureFiles(List<WorldPart<?>> parts) {
        this.parts = parts;
    }

    /** No value becomes one of another kind, save that whatever is written where a text belongs is that text. */
    private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
        return builder.propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert))
                .addModule(new FixtureValues())
                .build();
    }

    /**
     * Reads a file, or all files of a folder: JSON if its name says so and YAML otherwise.
     *
     * @throws BadConfiguration naming file, line and field, if one cannot be read or is not of the fixtures' form
     */
    List<FixtureFile> read(Path path) {
        return files(path).stream()
                .map(file -> FixtureFile.read(
                        "tagmock.fixtures: " + file,
                        content(file),
                        file.toString().endsWith(".json") ? JSON : YAML,
                        parts))
                .toList();
    }

    /**
     * Reads a document of JSON.
     *
     * @param source what it is called where a mistake in it is told
     * @throws BadConfiguration naming source, line and field, if it is not of the fixtures' form
     */
    FixtureFile readJson(String source, byte[] content) {
        return FixtureFile.read(source, content, JSON, parts);
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.fixtures: cannot read " + path);
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadConfiguration("tagmock.fixtures: no .yaml, .yml or .json file in " + path);
            }
            return files;
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.fixtures: cannot read " + path);
        }
    }
}

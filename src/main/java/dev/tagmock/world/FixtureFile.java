package dev.tagmock.world;

import dev.tagmock.web.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One file of fixtures, and where in it a mistake is. What stands there is never repeated: it may be a secret. */
record FixtureFile(Path path, Fixtures fixtures, FieldLines lines) {
    private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
            // The reader's own limit, meant for strangers' input, is three million characters.
            .loadSettings(
                    LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
            .build()));
    private static final ObjectMapper JSON = strict(JsonMapper.builder());

    private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
    }

    /**
     * Reads a file, JSON if its name says so and YAML otherwise.
     *
     * @throws BadConfiguration naming file, line and field, if it cannot be read or is not of the fixtures' form
     */
    static FixtureFile read(Path path) {
        ObjectMapper mapper = path.toString().endsWith(".json") ? JSON : YAML;
        byte[] content = content(path);
        FieldLines lines = lines(path, content, mapper);
        try {
            @Nullable Fixtures fixtures = mapper.readValue(content, Fixtures.class);
            return new FixtureFile(path, fixtures == null ? Fixtures.NONE : fixtures, lines);
        } catch (DatabindException e) {
            throw mistake(path, lines, fieldPath(e), meaning(e));
        }
    }

    /** A mistake in this file. */
    BadConfiguration mistake(String field, String meaning) {
        return mistake(path, lines, field, meaning);
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.fixtures: cannot read " + path);
        }
    }

    private static FieldLines lines(Path path, byte[] content, ObjectMapper mapper) {
        try (JsonParser document = mapper.createParser(content)) {
            return new FieldLines(document);
        } catch (JacksonException e) {
            int line = Math.max(1, e.getLocation().getLineNr());
            throw new BadConfiguration("tagmock.fixtures: " + path + ":" + line + ": not well-formed");
        }
    }

    private static BadConfiguration mistake(Path path, FieldLines lines, String field, String meaning) {
        return new BadConfiguration("tagmock.fixtures: " + path + ":" + lines.of(field) + ": "
                + (field.isEmpty() ? "" : field + ": ") + meaning);
    }

    private static String fieldPath(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String meaning(DatabindException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field" + NearestName.hint(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return "must be " + FieldType.describe(wanted);
    }
}

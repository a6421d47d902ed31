package dev.tagmock.world;

import dev.tagmock.settings.BadConfiguration;
import dev.tagmock.settings.FieldType;
import dev.tagmock.web.JsonMistake;
import dev.tagmock.web.NearestName;
import dev.tagmock.web.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** One file of fixtures, and where in it a mistake is. What stands there is never repeated: it may be a secret. */
record FixtureFile(Fixtures fixtures, FieldLines lines) {
    private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            // The reader's own limit, meant for strangers' input, is three million characters.
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setAllowDuplicateKeys(true) // found by FieldLines, which names them
                    .build())
            .build()));
    private static final ObjectMapper JSON = strict(JsonMapper.builder());

    /** No value becomes one of another kind, save that whatever is written where a text belongs is that text. */
    private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
        return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
     * Reads a file, JSON if its name says so and YAML otherwise.
     *
     * @throws BadConfiguration naming file, line and field, if it cannot be read or is not of the fixtures' form
     */
    static FixtureFile read(Path path) {
        return read("tagmock.fixtures: " + path, content(path), path.toString().endsWith(".json") ? JSON : YAML);
    }

    /**
     * Reads a document of JSON.
     *
     * @param source what it is called where a mistake in it is told
     * @throws BadConfiguration naming source, line and field, if it is not of the fixtures' form
     */
    static FixtureFile readJson(String source, byte[] content) {
        return read(source, content, JSON);
    }

    private static FixtureFile read(String source, byte[] content, ObjectMapper mapper) {
        FieldLines lines = lines(source, content, mapper);
        if (lines.areNone()) {
            return new FixtureFile(Fixtures.NONE, lines);
        }
        try {
            @Nullable Fixtures fixtures = mapper.readValue(content, Fixtures.class);
            return new FixtureFile(fixtures == null ? Fixtures.NONE : fixtures, lines);
        } catch (JacksonException e) {
            throw lines.mistake(JsonMistake.field(e), meaning(e));
        }
    }

    /** A mistake in this file. */
    BadConfiguration mistake(String field, String meaning) {
        return lines.mistake(field, meaning);
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new BadConfiguration("tagmock.fixtures: cannot read " + path);
        }
    }

    private static FieldLines lines(String source, byte[] content, ObjectMapper mapper) {
        try (JsonParser document = mapper.createParser(content)) {
            return FieldLines.read(source, document);
        }
    }

    private static String meaning(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown field" + NearestName.hint(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        if (e instanceof InputCoercionException tooLarge) {
            return "must be " + FieldType.describe(tooLarge.getTargetType());
        }
        Class<?> wanted = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (wanted == Secret.class && e instanceof InvalidFormatException) {
            return "is masked";
        }
        return "must be " + FieldType.describe(wanted);
    }
}

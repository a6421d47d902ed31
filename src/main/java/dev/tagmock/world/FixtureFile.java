package dev.tagmock.world;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.DeclaredScope;
import dev.tagmock.api.FieldType;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.NearestName;
import dev.tagmock.api.Secret;
import dev.tagmock.api.Section;
import dev.tagmock.api.WorldPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * One file of fixtures, and where in it a mistake is. What stands there is never repeated: it may be a secret.
 *
 * @param values of its sections, by the names of these
 */
record FixtureFile(Map<String, Object> values, FieldLines lines) {
    /**
     * Reads a document.
     *
     * @param source what it is called where a mistake in it is told
     * @throws BadConfiguration naming source, line and field, if it is not of the fixtures' form
     */
    static FixtureFile read(String source, byte[] content, ObjectMapper mapper, List<WorldPart<?>> parts) {
        FieldLines lines = lines(source, content, mapper);
        FixtureFile file = new FixtureFile(new HashMap<>(), lines);
        try (JsonParser document = mapper.createParser(content)) {
            JsonToken start = document.nextToken();
            if (start != null && start != JsonToken.VALUE_NULL) {
                if (start != JsonToken.START_OBJECT) {
                    throw file.mistake("", "must be an object with fields");
                }
                file.readSections(document, mapper, parts);
            }
        }
        return file;
    }

    private void readSections(JsonParser document, ObjectMapper mapper, List<WorldPart<?>> parts) {
        Map<String, WorldPart<?>> bySection = parts.stream()
                .collect(Collectors.toMap(WorldPart::section, Function.identity(), (a, b) -> a, TreeMap::new));
        while (document.nextToken() == JsonToken.PROPERTY_NAME) {
            String section = document.currentName();
            WorldPart<?> part = bySection.get(section);
            if (part == null) {
                throw mistake(section, "unknown field" + NearestName.hint(section, bySection.keySet()));
            }
            if (document.nextToken() != JsonToken.VALUE_NULL) {
                values.put(section, read(document, mapper, section, part.form()));
            }
        }
    }

    private <S> S read(JsonParser document, ObjectMapper mapper, String section, Class<S> form) {
        try {
            return mapper.readerFor(form)
                    // What follows is the next section.
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(document);
        } catch (JacksonException e) {
            String field = JsonMistake.field(e);
            throw mistake(field.isEmpty() ? section : section + "." + field, meaning(e));
        }
    }

    /** The scopes of an API that it declares. */
    <S> List<DeclaredScope> scopes(WorldPart<S> part) {
        return section(part).map(section -> part.scopes(section.value())).orElse(List.of());
    }

    /** What it declares for an API, if it does. */
    <S> Optional<Section<S>> section(WorldPart<S> part) {
        return Optional.ofNullable(values.get(part.section()))
                .map(value -> new Section<>(
                        part.form().cast(value), (field, meaning) -> mistake(part.section() + "." + field, meaning)));
    }

    /** A mistake in this file. */
    BadConfiguration mistake(String field, String meaning) {
        return lines.mistake(field, meaning);
    }

    private static FieldLines lines(String source, byte[] content, ObjectMapper mapper) {
        Mark.notUtf8(content).ifPresent(mark -> {
            throw FieldLines.unreadable(source, mark);
        });
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

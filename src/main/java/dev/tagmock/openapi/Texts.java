package dev.tagmock.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words for one package's operations, and examples.
 *
 * @param name what its operations are listed under
 * @param parameters for parameters and headers, by name
 * @param fields for fields of wire records, by {@code Record.name} or, where one text does for all records, by {@code name}
 */
record Texts(
        String name,
        String description,
        Map<String, OperationText> operations,
        Map<String, String> parameters,
        Map<String, String> fields) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * For one operation.
     *
     * @param requests examples of bodies, by title
     * @param answer an example of what a success holds
     */
    record OperationText(
            String summary,
            String description,
            LinkedHashMap<String, JsonNode> requests,
            @Nullable JsonNode answer) {
        OperationText {
            requests = Objects.requireNonNullElseGet(requests, LinkedHashMap::new);
        }
    }

    /** Those of a class's package; none where the package has no such resource. */
    static Texts beside(Class<?> type) {
        try (InputStream yaml = type.getResourceAsStream("openapi.yaml")) {
            return yaml == null ? new Texts("", "", Map.of(), Map.of(), Map.of()) : YAML.readValue(yaml, Texts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OperationText operation(String operation) {
        return require(operations, operation);
    }

    String parameter(String parameter) {
        return require(parameters, parameter);
    }

    @Nullable
    String field(String record, String field) {
        return fields.getOrDefault(record + "." + field, fields.get(field));
    }

    private static <T> T require(Map<String, T> texts, String name) {
        T text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("openapi.yaml has no text for " + name);
        }
        return text;
    }
}

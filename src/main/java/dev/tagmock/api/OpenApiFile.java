package dev.tagmock.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file {@code openapi.yaml} that stands beside a class: an OpenAPI document, or a part of one. */
public final class OpenApiFile {
    private static final String NAME = "openapi.yaml";

    private OpenApiFile() {}

    /** That of a class's package; an empty document where there is none. */
    public static ObjectNode beside(Class<?> type) {
        YAMLMapper yaml = new YAMLMapper();
        try (InputStream file = type.getResourceAsStream(NAME)) {
            return file == null ? yaml.createObjectNode() : (ObjectNode) yaml.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

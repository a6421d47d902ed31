package dev.tagmock.tag;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * All tags of a resource, in the order they were first added, as they are stored: a JSON object with each tag on a line of its own. JSON
 * text has no line breaks within strings, so that the line of a tag is found nowhere else in the document, whatever keys and
 * values are made of. Databases select by that.
 */
record TagDocument(String json) {
    /** The width of its column, in UTF-16 units. */
    static final int LONGEST = 1_048_576;

    static final TagDocument EMPTY = new TagDocument("{}");

    private static final JsonFactory JSON = JsonFactory.builder()
            // Keys are the callers' own: a table of all that were ever seen would gain nothing.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    /**
     * The document of some tags.
     *
     * @throws TagRejection {@code TOO_LARGE} if it is longer than the store's column
     */
    static TagDocument of(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return EMPTY;
        }
        StringBuilder json = new StringBuilder(64 * tags.size());
        char separator = '{';
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            json.append(separator);
            append(json, tag.getKey(), tag.getValue());
            separator = ',';
        }
        json.append('}');
        if (json.length() > LONGEST) {
            throw new TagRejection(TagRejection.Reason.TOO_LARGE);
        }
        return new TagDocument(json.toString());
    }

    /** The line of a tag. */
    static String line(String key, String value) {
        return append(new StringBuilder(), key, value).toString();
    }

    /** What the line of a key begins with, whatever its value. */
    static String lineStart(String key) {
        return append(new StringBuilder(), key).toString();
    }

    private static StringBuilder append(StringBuilder json, String key, String value) {
        JsonStringEncoder.getInstance().quoteAsString(value, append(json, key));
        return json.append("\"\n");
    }

    private static StringBuilder append(StringBuilder json, String key) {
        JsonStringEncoder.getInstance().quoteAsString(key, json.append("\n\""));
        return json.append("\":\"");
    }

    /** The tags, free to be changed: the document stays as it is. */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                tags.put(key, parser.getString());
            }
        }
        return tags;
    }

    /** How it is stored. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<TagDocument, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable TagDocument document) {
            return document == null ? null : document.json();
        }

        @Override
        public @Nullable TagDocument convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : new TagDocument(json);
        }
    }
}

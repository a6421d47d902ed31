package dev.tagmock.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds limits to the schemas of wire records. Records and fields are named as the document names them. */
public final class Limits {
    private final Map<String, ObjectNode> schemas;

    Limits(Map<String, ObjectNode> schemas) {
        this.schemas = schemas;
    }

    /**
     * What a text may be.
     *
     * @param pattern matched against the whole text
     * @param shortest least length in code points, like {@code longest}
     */
    public record Text(Pattern pattern, int shortest, int longest) {
        private void limit(ObjectNode schema) {
            schema.put("pattern", "^(?:" + pattern.pattern() + ")$")
                    .put("minLength", shortest)
                    .put("maxLength", longest);
        }
    }

    /** A text within limits. */
    public Limits text(String record, String field, Text limits) {
        limits.limit(property(record, field));
        return this;
    }

    /** At most so many characters. */
    public Limits length(String record, String field, int longest) {
        property(record, field).put("maxLength", longest);
        return this;
    }

    /** A list of so many. */
    public Limits items(String record, String field, int least, int most) {
        property(record, field).put("minItems", least).put("maxItems", most);
        return this;
    }

    /** A number within bounds. */
    public Limits number(String record, String field, long least, long most) {
        property(record, field).put("minimum", least).put("maximum", most);
        return this;
    }

    /** Keys with values, each within limits. */
    public Limits map(String record, String name, Text keys, Text values) {
        ObjectNode field = property(record, name);
        keys.limit(field.putObject("propertyNames").put("type", "string"));
        values.limit(field.putObject("additionalProperties").put("type", "string"));
        return this;
    }

    /** Fields that a call must have, though the record does without. */
    public Limits required(String record, String... fields) {
        for (String field : fields) {
            schema(record).withArray("required").add(field);
            Schemas.notNull(property(record, field));
        }
        return this;
    }

    /** Fields that a call may do without, though the record has a value for each. */
    public Limits optional(String record, String... fields) {
        ArrayNode required = schema(record).withArray("required");
        required.removeIf(field -> List.of(fields).contains(field.stringValue()));
        return this;
    }

    private ObjectNode property(String record, String field) {
        return (ObjectNode) schema(record).withObject("properties").required(field);
    }

    private ObjectNode schema(String record) {
        return Objects.requireNonNull(schemas.get(record), record);
    }
}

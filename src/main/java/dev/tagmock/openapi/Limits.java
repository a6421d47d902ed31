package dev.tagmock.openapi;

import dev.tagmock.tag.TagRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds limits to the schemas of wire records. Records and fields are named as the document names them. */
public final class Limits {
    private final Map<String, ObjectNode> schemas;

    Limits(Map<String, ObjectNode> schemas) {
        this.schemas = schemas;
    }

    /** A text that is a tag's key. */
    public Limits key(String record, String field, TagRules rules) {
        limit(property(record, field), rules.key(), rules.reservedPrefix());
        return this;
    }

    /** A text that is a tag's value. */
    public Limits value(String record, String field, TagRules rules) {
        limit(property(record, field), rules.value(), "");
        return this;
    }

    /** Tags, by key. */
    public Limits tags(String record, String name, TagRules rules) {
        ObjectNode field = property(record, name);
        limit(field.putObject("propertyNames").put("type", "string"), rules.key(), rules.reservedPrefix());
        limit(field.putObject("additionalProperties").put("type", "string"), rules.value(), "");
        if (rules.quota() < Integer.MAX_VALUE) {
            field.put("maxProperties", rules.quota());
        }
        return this;
    }

    private static void limit(ObjectNode schema, TagRules.TextRule rule, String reservedPrefix) {
        String notReserved = reservedPrefix.isEmpty() ? "" : "(?!" + reservedPrefix + ")";
        schema.put("pattern", "^(?:" + notReserved + rule.pattern() + ")$")
                .put("minLength", rule.shortest())
                .put("maxLength", rule.longest());
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
        if (required.isEmpty()) {
            schema(record).remove("required");
        }
        return this;
    }

    private ObjectNode property(String record, String field) {
        return (ObjectNode) schema(record).withObject("properties").required(field);
    }

    private ObjectNode schema(String record) {
        return Objects.requireNonNull(schemas.get(record), record);
    }
}

package dev.tagmock.openapi;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON schemas. */
final class Schemas {
    private static final String TYPE = "type";

    private Schemas() {}

    /** One that allows everything. */
    static ObjectNode any() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** One that allows values of a type. */
    static ObjectNode of(String type) {
        return any().put(TYPE, type);
    }

    /** One that allows values of a type in a format. */
    static ObjectNode of(String type, String format) {
        return of(type).put("format", format);
    }

    /** What a schema of this name allows. */
    static ObjectNode reference(String name) {
        return any().put("$ref", "#/components/schemas/" + name);
    }

    /** One that allows null as well. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = any();
            either.putArray("anyOf").add(schema).add(of("null"));
            return either;
        }
        if (schema.has(TYPE)) {
            String type = schema.path(TYPE).stringValue();
            schema.putArray(TYPE).add(type).add("null");
        }
        return schema;
    }

    /** Takes back that null is allowed. */
    static void notNull(ObjectNode schema) {
        if (schema.path(TYPE) instanceof ArrayNode types) {
            schema.put(TYPE, types.path(0).stringValue());
        }
    }

    /** Adds a field to the schema of an object. */
    static void addField(ObjectNode schema, String name, ObjectNode field, boolean required) {
        schema.withObject("properties").set(name, field);
        if (required) {
            schema.withArray("required").add(name);
        }
    }

    /** Leaves these of the values that a schema allows. */
    static ObjectNode restrict(ObjectNode schema, Collection<? extends JsonNode> values) {
        schema.putArray("enum").addAll(values);
        return schema;
    }
}

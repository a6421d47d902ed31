package dev.tagmock.openapi;

import dev.tagmock.web.Secret;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The types that go over the wire: each record's schema once, to be referred to. */
class WireTypes {
    private final Map<String, ObjectNode> records = new TreeMap<>();
    private final JsonMapper json;

    WireTypes(JsonMapper json) {
        this.json = json;
    }

    /** All records met so far, by name. */
    Map<String, ObjectNode> records() {
        return records;
    }

    /** A type's schema: for a record, a reference to it; for what is not known, one that allows everything. */
    ObjectNode of(Type type) {
        ResolvableType resolved = ResolvableType.forType(type);
        Class<?> raw = resolved.toClass();
        if (raw == String.class || raw == Secret.class) {
            return Schemas.of("string");
        } else if (raw == long.class || raw == Long.class) {
            return Schemas.of("integer", "int64");
        } else if (raw == int.class || raw == Integer.class) {
            return Schemas.of("integer", "int32");
        } else if (raw == double.class || raw == Double.class) {
            return Schemas.of("number", "double");
        } else if (raw == boolean.class || raw == Boolean.class) {
            return Schemas.of("boolean");
        } else if (raw == Instant.class) {
            return Schemas.of("string", "date-time");
        } else if (raw.isEnum()) {
            return Schemas.restrict(
                    Schemas.of("string"),
                    Arrays.stream(raw.getEnumConstants()).map(this::written).toList());
        } else if (raw.isArray() || Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = Schemas.of("array");
            list.set("items", of(raw.isArray() ? raw.getComponentType() : argument(resolved, 0)));
            return list;
        } else if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = Schemas.of("object");
            map.set("additionalProperties", of(argument(resolved, 1)));
            return map;
        }
        return raw.isRecord() ? reference(raw) : Schemas.any();
    }

    private static Type argument(ResolvableType type, int index) {
        return type.getGeneric(index).getType();
    }

    private ObjectNode reference(Class<?> type) {
        String name = name(type);
        if (!records.containsKey(name)) {
            ObjectNode schema = Schemas.of("object");
            records.put(name, schema); // before its fields, one of which may be of the same type
            new RecordFields(this, Texts.beside(type)).addTo(schema, type);
        }
        return Schemas.reference(name);
    }

    /** A record's own schema, to make another of. */
    ObjectNode copy(Class<?> type) {
        reference(type);
        return Objects.requireNonNull(records.get(name(type))).deepCopy();
    }

    /** Records inside a controller go by their own name, those inside another type by both. */
    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : name(outer) + "." + type.getSimpleName();
    }

    /** A value as it is written. */
    JsonNode written(Object value) {
        return json.valueToTree(value);
    }
}

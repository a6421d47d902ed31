package dev.tagmock.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.web.WireName;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of wire records: names and presence as JSON is written, what may be null, limits, and their texts. */
class RecordFields {
    private final WireTypes types;
    private final Texts texts;

    RecordFields(WireTypes types, Texts texts) {
        this.types = types;
        this.texts = texts;
    }

    void addTo(ObjectNode schema, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addTo(schema, component.getType());
            } else {
                add(component, schema, type);
            }
        }
    }

    private void add(RecordComponent component, ObjectNode schema, Class<?> type) {
        String name = WireName.of(component);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        ObjectNode field = component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                ? Schemas.any()
                : types.of(component.getGenericType());
        Constraints.apply(component.getAnnotatedType(), field);
        if (nullable && !isAbsentIfNull(component.getAccessor()) && !isAbsentIfNull(type)) {
            field = Schemas.orNull(field);
        }
        field.put("description", texts.field(WireTypes.name(type), name));
        Schemas.addField(schema, name, field, !nullable);
    }

    private static boolean isAbsentIfNull(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(JsonInclude.class))
                .filter(included -> included.value() == JsonInclude.Include.NON_NULL)
                .isPresent();
    }
}

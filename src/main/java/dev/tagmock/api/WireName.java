package dev.tagmock.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.annotation.JsonNaming;

/** What the fields of records are called where they are written. */
public final class WireName {
    private WireName() {}

    /** A field's name as Jackson writes it: given to it, made by its record's strategy, or its own. */
    public static String of(RecordComponent field) {
        JsonProperty given = field.getAccessor().getAnnotation(JsonProperty.class);
        if (given != null) {
            return given.value();
        }
        JsonNaming naming = field.getDeclaringRecord().getAnnotation(JsonNaming.class);
        return naming == null
                ? field.getName()
                : BeanUtils.instantiateClass(naming.value()).nameForField(null, null, field.getName());
    }
}

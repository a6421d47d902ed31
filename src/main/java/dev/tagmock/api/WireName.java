package dev.tagmock.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What the fields of records are called where they are written. */
public final class WireName {
    /** Stands for a field that is not written by itself. */
    public static final String NONE = "-";

    private WireName() {}

    /**
     * A field's name as Jackson writes it: given to it, or made by its record's strategy, that of fixtures where the record says none;
     * {@link #NONE} where its own fields stand in its place.
     */
    public static String of(RecordComponent field) {
        if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                || field.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
            return NONE;
        }
        JsonProperty given = field.getAccessor().getAnnotation(JsonProperty.class);
        if (given != null) {
            return given.value();
        }
        JsonNaming naming = field.getDeclaringRecord().getAnnotation(JsonNaming.class);
        PropertyNamingStrategy strategy =
                naming == null ? PropertyNamingStrategies.KEBAB_CASE : BeanUtils.instantiateClass(naming.value());
        return strategy.nameForField(null, null, field.getName());
    }
}

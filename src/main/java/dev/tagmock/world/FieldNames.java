package dev.tagmock.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Gives the validator the names of fields as people write them. */
class FieldNames implements PropertyNodeNameProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName(Property property) {
        if (property instanceof JavaBeanProperty field
                && field.getDeclaringClass().isRecord()) {
            for (RecordComponent component : field.getDeclaringClass().getRecordComponents()) {
                JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
                if (written != null && component.getName().equals(field.getName())) {
                    return written.value();
                }
            }
        }
        return property.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}

package dev.tagmock.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Gives the validator the names of fields as people write them: with hyphens in fixtures, as they say in wire types. */
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
        String between = isSnakeCase(property) ? "$1_$2" : "$1-$2";
        return property.getName().replaceAll("([a-z])([A-Z])", between).toLowerCase(Locale.ROOT);
    }

    private static boolean isSnakeCase(Property property) {
        JsonNaming naming = property instanceof JavaBeanProperty field
                ? field.getDeclaringClass().getAnnotation(JsonNaming.class)
                : null;
        return naming != null && naming.value() == SnakeCaseStrategy.class;
    }
}

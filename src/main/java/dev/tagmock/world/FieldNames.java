package dev.tagmock.world;

import dev.tagmock.api.WireName;
import java.util.stream.Stream;
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
            return Stream.of(field.getDeclaringClass().getRecordComponents())
                    .filter(component -> component.getName().equals(field.getName()))
                    .findFirst()
                    .map(WireName::of)
                    .orElse(field.getName());
        }
        return property.getName();
    }
}

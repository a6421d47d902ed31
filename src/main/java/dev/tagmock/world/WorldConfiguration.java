package dev.tagmock.world;

import dev.tagmock.api.Strictness;
import dev.tagmock.tag.CreationPolicy;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorldConfiguration {
    /** So that a mistake in fixtures is told by the field's name in the file. */
    @Bean
    ValidationConfigurationCustomizer fieldNames() {
        return configuration ->
                ((HibernateValidatorConfiguration) configuration).propertyNodeNameProvider(new FieldNames());
    }

    /** In open mode a resource exists once a request names it, so that the first request needs no set-up. */
    @Bean
    CreationPolicy creationPolicy(WorldSettings settings) {
        boolean open = settings.opensResources();
        return namespace -> open && !namespace.owner().isEmpty();
    }

    @Bean
    Strictness strictness(WorldSettings settings) {
        return new Strictness(settings.verifiesCredentials(), settings.enforcesPermissions());
    }
}

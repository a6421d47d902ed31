package dev.tagmock.start;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A variable that is empty is not set: compose files pass on variables that nobody has given a value. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class EmptyVariables implements EnvironmentPostProcessor {
    private static final String SOURCE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> variables = new LinkedHashMap<>(environment.getSystemEnvironment());
        if (variables.values().removeIf(value -> value.toString().isEmpty())) {
            environment.getPropertySources().replace(SOURCE, new SystemEnvironmentPropertySource(SOURCE, variables));
        }
    }
}

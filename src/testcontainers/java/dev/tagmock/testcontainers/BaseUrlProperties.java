package dev.tagmock.testcontainers;

import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Tells a Spring application under test where the container serves, by the names that the application has for that. Needs
 * {@code spring-test} 6.2 or newer, as Spring Boot has it from 3.4 on.
 *
 * <pre>{@code
 * @Bean
 * BaseUrlProperties whereToCall(TagMockContainer tagmock) {
 *     return new BaseUrlProperties(tagmock, "apig.endpoint", "cmdb.endpoint");
 * }
 * }</pre>
 *
 * @param container what is called
 * @param names the properties whose value is its base URL
 */
public record BaseUrlProperties(TagMockContainer container, List<String> names) implements DynamicPropertyRegistrar {
    /** The same, with the names one by one. */
    public BaseUrlProperties(TagMockContainer container, String... names) {
        this(container, List.of(names));
    }

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        names.forEach(name -> registry.add(name, container::getBaseUrl));
    }
}

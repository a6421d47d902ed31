package dev.tagmock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link ServerTest} of a server that is strict and knows what {@code fixtures/demo.yaml} declares. Such tests share one
 * server too: each writes to resources that are declared for it alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = {"tagmock.strict=true", "tagmock.fixtures=src/test/resources/fixtures/demo.yaml"})
public @interface StrictServerTest {}

package dev.tagmock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link ServerTest} where everything is strict and the world is {@code fixtures/apig.yaml}; all such share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = {"tagmock.strict=true", "tagmock.fixtures=" + StrictApigTest.FIXTURES})
public @interface StrictApigTest {
    String FIXTURES = "src/test/resources/fixtures/apig.yaml";

    /** The project of gw-1, gw-sdk, gw-full (its quota used up) and one whose id needs encoding. */
    String PROJECT = "10000000000000000000000000000001";

    /** The project of gw-2, not alice's. */
    String OTHER_PROJECT = "10000000000000000000000000000002";
}

package dev.tagmock.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link ServerTest} of a server whose journal forgets no test's calls. Such tests share one server too: each looks at
 * its own project or business, and switches faults on for nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(properties = "tagmock.journal.entries=100000")
public @interface ControlTest {}

package dev.tagmock.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says for hints what a body has to look like that a record is read from. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExpectedBody {
    /** The body in one line: {@code ?} behind what may be absent. */
    String value();
}

package dev.tagmock.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the vendor's operation that a handler method emulates. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Emulates {
    /** The operation's name, as the vendor's papers have it. */
    String value();

    /** The body that it takes, in one line: {@code ?} behind what may be absent; empty if it takes none. */
    String body() default "";
}

package dev.tagmock.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names what the answer of a handler method holds, where its own type does not say it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Gives {
    /** A record, an array, or {@code Object} for a document of no fixed form. */
    Class<?> value();
}

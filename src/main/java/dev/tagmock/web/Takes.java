package dev.tagmock.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names what a handler method reads the body into, for those who describe the operation. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
    /** A record, or {@code Object} for a document of no fixed form. */
    Class<?> value();
}

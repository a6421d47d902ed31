package dev.tagmock.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a vendor's annotation for controller methods, whose {@code value} is an {@link Operation} of the vendor's enum. Such a method is
 * mapped to the operation's routes, and takes what it needs as arguments ({@link OperationArguments}).
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handles {}

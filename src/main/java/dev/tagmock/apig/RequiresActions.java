package dev.tagmock.apig;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The actions that a caller's policies must allow for an operation, all of them (contract, section 3). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface RequiresActions {
    String[] value();
}

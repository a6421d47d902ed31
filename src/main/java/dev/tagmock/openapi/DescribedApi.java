package dev.tagmock.openapi;

import dev.tagmock.web.EmulatedOperations.Operation;

/**
 * An emulated API that says of its operations what their handlers and wire records do not show. It describes the operations
 * whose handlers are in its package; the resource {@code openapi.yaml} of that package has the words.
 */
public interface DescribedApi {
    /** Adds credentials, parameters and answers to an operation of this package. */
    void describe(Operation operation, OperationDescription description);

    /** Adds limits of wire records, those that the annotations on these do not state. */
    default void limit(Limits limits) {}
}

package dev.tagmock.api;

import java.util.List;

/** A vendor's operation as data: a constant of the vendor's enum. One controller method handles it, and names it by an annotation that is {@link Handles}. */
public interface Operation {
    /** Its name in the vendor's documents. */
    String operationId();

    /** Where it is, once for each entry point. */
    List<Route> routes();

    /** The Content-Type of its successes. */
    default String contentType() {
        return "application/json";
    }
}

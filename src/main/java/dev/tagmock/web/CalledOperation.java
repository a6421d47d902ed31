package dev.tagmock.web;

import jakarta.servlet.ServletRequest;

/** The operation that a request is routed to. */
public final class CalledOperation {
    private static final String ATTRIBUTE = CalledOperation.class.getName();

    private CalledOperation() {}

    /** Its name, as {@link Emulates} gives it; an empty text where the request is not routed to one. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Emulates operation ? operation.value() : "";
    }

    /** The body that it takes, as {@link Emulates} gives it; an empty text likewise. */
    static String bodyOf(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Emulates operation ? operation.body() : "";
    }

    static void note(ServletRequest request, Emulates operation) {
        request.setAttribute(ATTRIBUTE, operation);
    }
}

package dev.tagmock.web;

import jakarta.servlet.ServletRequest;

/** The operation that a request is routed to. */
public final class CalledOperation {
    private static final String ATTRIBUTE = CalledOperation.class.getName();

    private CalledOperation() {}

    /** Its name, as {@link Emulates} gives it; an empty text where the request is not routed to one. */
    public static String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Known operation ? operation.name() : "";
    }

    /** The body that it takes, as {@link Emulates} gives it; an empty text likewise. */
    static String bodyOf(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Known operation
                ? operation.emulated().body()
                : "";
    }

    static void note(ServletRequest request, Emulates operation) {
        request.setAttribute(ATTRIBUTE, new Known(operation.value(), operation));
    }

    /** The name is asked for several times on the way of a request, and an annotation is slow to tell. */
    private record Known(String name, Emulates emulated) {}
}

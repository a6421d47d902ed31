package dev.tagmock.blueking;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The business that a call names, read as leniently as the permission check reads it. */
final class CalledBusiness {
    private static final String ATTRIBUTE = CalledBusiness.class.getName();

    private CalledBusiness() {}

    /** In these parameters; 0 if they name none. */
    static long in(@Nullable JsonNode parameters) {
        return parameters == null ? 0 : parameters.path("bk_biz_id").asLong(0);
    }

    /** By a request: as noted when its parameters were read, or else as far as its door can tell. */
    static long of(HttpServletRequest request, Door door) {
        return request.getAttribute(ATTRIBUTE) instanceof Long noted ? noted : in(door.peek(request));
    }

    /** Keeps it, so that the parameters need not be read again. */
    static void note(HttpServletRequest request, @Nullable JsonNode parameters) {
        request.setAttribute(ATTRIBUTE, in(parameters));
    }
}

package dev.tagmock.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that is routed by another path than it was sent to. */
class RoutedRequest extends HttpServletRequestWrapper {
    private final String path;

    /**
     * A request with a path in place of its own.
     *
     * @param path percent-encoded
     */
    RoutedRequest(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }
}

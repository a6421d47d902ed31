package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request that is routed by another path than it was sent to. */
public final class RewrittenPath extends HttpServletRequestWrapper {
    private final String path;

    /**
     * Rewrites a request's path.
     *
     * @param path percent-encoded
     */
    public RewrittenPath(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    /** The path that a request was sent to, whatever it is routed by. */
    public static String sent(ServletRequest request) {
        ServletRequest original = request;
        while (original instanceof ServletRequestWrapper wrapper) {
            original = wrapper.getRequest();
        }
        return ((HttpServletRequest) original).getRequestURI();
    }

    @Override
    public String getRequestURI() {
        return path;
    }
}

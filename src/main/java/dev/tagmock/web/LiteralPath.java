package dev.tagmock.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Routes {@code a;b} as the path segment that it is. Spring would take {@code ;b} for a parameter and drop it, and two
 * gateways' ids would become one.
 */
@Component
@Order(0)
class LiteralPath extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        chain.doFilter(
                path.indexOf(';') < 0 ? request : new RewrittenPath(request, path.replace(";", "%3B")), response);
    }
}

package dev.tagmock.blueking;

import dev.tagmock.web.RewrittenPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Slashes around a route do not matter to ESB (contract, section 1): they are brought to one at the end. */
@Component
@Order(1)
class EsbRoutes extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Where ESB's routes are. */
    static final String PREFIX = "/api/c/compapi/";

    /** Where those of CMDB are. */
    static final String CC = PREFIX + "v2/cc/";

    private static final String ROOT = "/api/c/compapi";
    private static final Pattern ROUTE = Pattern.compile("/+api/c/compapi/+(.*?)/*");

    static boolean isBelow(String path) {
        int start = path.indexOf(ROOT);
        return start >= 0 && path.chars().limit(start).allMatch(c -> c == '/');
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (isBelow(path)) {
            Matcher route = ROUTE.matcher(path);
            chain.doFilter(
                    route.matches() ? new RewrittenPath(request, PREFIX + route.group(1) + "/") : request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}

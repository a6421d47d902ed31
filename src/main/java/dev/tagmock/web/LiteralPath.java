package dev.tagmock.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Routes {@code a;b} as the path segment that it is. Spring would take {@code ;b} for a parameter and drop it, and two
 * ids would become one. And routes {@code %61} as the {@code a} that it is, for Spring does so too, and those
 * who read the path themselves must come to the same end.
 */
@Component
@Order(0)
class LiteralPath extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** One of a letter, a digit, a hyphen, an underscore or a tilde; segments of dots are never made here. */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("%(2[dD]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])");

    /** Of NUL and of both slashes. */
    private static final Pattern REFUSED_ESCAPE = Pattern.compile("%(00|2[fF]|5[cC])");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.indexOf(';') >= 0 && !isReadable(path)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "unreadable path");
            return;
        }
        String literal = plain(path).replace(";", "%3B");
        chain.doFilter(literal.equals(path) ? request : new RewrittenPath(request, literal), response);
    }

    /** What the container makes sure of in other paths; what follows a semicolon it has not looked at. */
    private static boolean isReadable(String path) {
        try {
            String decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
            return decoded.indexOf('\ufffd') < 0
                    && !REFUSED_ESCAPE.matcher(path).find();
        } catch (IllegalArgumentException malformedEscape) {
            return false;
        }
    }

    /** A path without the escapes that change nothing: whose it is can then be told by how it begins. */
    static String plain(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        return NEEDLESS_ESCAPE
                .matcher(path)
                .replaceAll(escape -> Character.toString(Integer.parseInt(path, escape.start() + 1, escape.end(), 16)));
    }
}

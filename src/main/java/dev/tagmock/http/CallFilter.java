package dev.tagmock.http;

import dev.tagmock.api.Exchange;
import dev.tagmock.api.PlainPath;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;

/**
 * Leads each request to its route and holds the answers of emulated APIs back, until everything that belongs to the call is done: Spring
 * flushes what it writes, and a client could then look for its call where it is not noted yet. An answer that is to be late waits without a thread.
 *
 * <p>Routes {@code a;b} as the path segment that it is. Spring would take {@code ;b} for a parameter and drop it, and two ids
 * would become one. And routes {@code %61} as the {@code a} that it is, for Spring does so too, and those who read
 * the path themselves must come to the same end.
 */
class CallFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Of NUL and of both slashes. */
    private static final Pattern REFUSED_ESCAPE = Pattern.compile("%(00|2[fF]|5[cC])");

    private final transient Delays delays;

    CallFilter(Delays delays) {
        this.delays = delays;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Exchange exchange = Exchange.of(request);
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // One that comes back from its delay has its answer.
            if (exchange.delayMs() == 0) {
                chain.doFilter(request, response);
            }
            return;
        }
        String path = exchange.path();
        if (path.indexOf(';') >= 0 && !isReadable(path)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "unreadable path");
            return;
        }
        String plain = PlainPath.of(path).replace(";", "%3B");
        String routed = exchange.owner().map(owner -> owner.routed(plain)).orElse(plain);
        HttpServletRequest call = routed.equals(path) ? request : new RoutedRequest(request, routed);
        if (exchange.api() == null) {
            chain.doFilter(call, response);
        } else {
            answer(exchange, call, response, chain);
        }
    }

    private void answer(Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        exchange.note(held);
        chain.doFilter(request, held);
        if (exchange.delayMs() > 0) {
            delays.resume(request.startAsync(exchange.request(), response), exchange.delayMs());
        }
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
}

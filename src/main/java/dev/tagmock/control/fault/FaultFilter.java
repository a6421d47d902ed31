package dev.tagmock.control.fault;

import dev.tagmock.web.EmulatedApis;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers back while there are faults, and does to each what {@link FaultInterceptor} has decided. A call is handled
 * at once, and only its answer is late: no thread waits with it.
 */
class FaultFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;
    private final transient EmulatedApis apis;
    private final transient Delays delays;

    FaultFilter(Faults faults, EmulatedApis apis, Delays delays) {
        this.faults = faults;
        this.apis = apis;
        this.delays = delays;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldAnswer late = HeldAnswer.of(request);
        if (late != null && request.getDispatcherType() == DispatcherType.ASYNC) {
            finish(late, FiredFault.of(request));
        } else if (faults.areNone() || apis.of(request).isEmpty()) {
            chain.doFilter(request, response);
        } else {
            HeldAnswer held = HeldAnswer.to(request, response);
            chain.doFilter(request, held);
            FiredFault fired = FiredFault.of(request);
            if (fired != null && fired.delayMs() > 0) {
                AsyncContext call = request.startAsync(request, response);
                delays.resume(call, fired.delayMs());
            } else {
                finish(held, fired);
            }
        }
    }

    private static void finish(HeldAnswer held, @Nullable FiredFault fired) throws IOException {
        if (fired == null || fired.drop() == null) {
            held.release();
        }
    }
}

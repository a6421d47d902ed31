package dev.tagmock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes which of a vendor's operations a call is routed to. Takes away what Spring would answer by itself on every
 * route, pre-flight requests included: the vendors have no such methods.
 */
class OperationInterceptor implements HandlerInterceptor {
    private static final Set<String> NEVER_SERVED = Set.of("HEAD", "OPTIONS");

    private final List<PathOwner> owners;

    OperationInterceptor(List<PathOwner> owners) {
        this.owners = owners;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (NEVER_SERVED.contains(request.getMethod())
                && owners.stream().anyMatch(owner -> owner.owns(request.getRequestURI()))) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return false;
        }
        Emulates operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(Emulates.class) : null;
        if (operation != null) {
            CalledOperation.note(request, operation);
        }
        return true;
    }
}

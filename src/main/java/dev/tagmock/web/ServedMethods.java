package dev.tagmock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes away what Spring would answer by itself on every route, pre-flight requests included: the vendors have no such methods. */
class ServedMethods implements HandlerInterceptor {
    private static final Set<String> NEVER = Set.of("HEAD", "OPTIONS");

    private final List<EmulatedApi> apis;

    ServedMethods(List<EmulatedApi> apis) {
        this.apis = apis;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean serves = !NEVER.contains(request.getMethod())
                || apis.stream().noneMatch(api -> api.owns(request.getRequestURI()));
        if (!serves) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return serves;
    }
}

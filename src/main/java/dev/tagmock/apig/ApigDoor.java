package dev.tagmock.apig;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks who calls, before anything of the call is looked at. */
@Component
class ApigDoor implements HandlerInterceptor, WebMvcConfigurer {
    private static final String TOKEN = "X-Auth-Token";
    private static final String SIGNATURE_SCHEME = "SDK-HMAC-SHA256 ";

    /** What Spring would answer by itself on every route; the vendor has no such methods. */
    private static final Set<String> METHODS_NEVER_SERVED = Set.of("HEAD", "OPTIONS");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/v2/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod) || METHODS_NEVER_SERVED.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return false;
        }
        if (!hasToken(request) && !isSigned(request)) {
            throw ApigError.INCORRECT_TOKEN.refusal();
        }
        return true;
    }

    private static boolean hasToken(HttpServletRequest request) {
        String token = request.getHeader(TOKEN);
        return token != null && !token.isBlank();
    }

    private static boolean isSigned(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.startsWith(SIGNATURE_SCHEME);
    }
}

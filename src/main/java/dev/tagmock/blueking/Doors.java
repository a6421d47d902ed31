package dev.tagmock.blueking;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.VendorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads each call through the door that its path is at, and to its handler. */
@Component
class Doors implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String SUCCESS = "0";
    private static final String CALL = CmdbCall.class.getName();

    private final List<Door> doors;

    Doors(List<Door> doors) {
        this.doors = doors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        request.setAttribute(CALL, of(request).open(request, CalledOperation.of(request)));
        return true;
    }

    /** Whoever comes back without an exception has succeeded. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        VendorCode.note(request, SUCCESS);
    }

    /** The door that a routed request came to. */
    Door of(HttpServletRequest request) {
        return doors.stream()
                .filter(door -> door.owns(request.getRequestURI()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no door at this path"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CmdbCall.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(CALL, RequestAttributes.SCOPE_REQUEST);
    }
}

package dev.tagmock.apig;

import dev.tagmock.iam.Authenticator;
import dev.tagmock.iam.Caller;
import dev.tagmock.web.Strictness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks who calls, in which project and with which right, before anything else of the call is looked at. */
@Component
class ApigDoor implements HandlerInterceptor, WebMvcConfigurer {
    private final Authenticator authenticator;
    private final Strictness strictness;

    ApigDoor(Authenticator authenticator, Strictness strictness) {
        this.authenticator = authenticator;
        this.strictness = strictness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/v2/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Caller caller = authenticator.authenticate(request);
        if (strictness.verifiesCredentials()) {
            requireProject(caller, request);
        }
        if (strictness.enforcesPermissions() && !caller.may(actions((HandlerMethod) handler))) {
            throw ApigError.NO_PERMISSION.rejected();
        }
        return true;
    }

    private static void requireProject(Caller caller, HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (caller.byToken() && caller.projects().isEmpty()) {
            throw ApigError.NO_PROJECT.rejected();
        }
        if (!(variables instanceof Map<?, ?> path && caller.projects().contains(path.get("projectId")))) {
            throw ApigError.OTHER_PROJECT.rejected();
        }
    }

    private static List<String> actions(HandlerMethod handler) {
        RequiresActions required = handler.getMethodAnnotation(RequiresActions.class);
        if (required == null) {
            throw new IllegalStateException(handler + " does not say which actions it requires");
        }
        return List.of(required.value());
    }
}

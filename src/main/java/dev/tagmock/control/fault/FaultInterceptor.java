package dev.tagmock.control.fault;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.EmulatedApis;
import dev.tagmock.web.Hint;
import dev.tagmock.web.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Decides what befalls a call: when its operation is known, and before any door has looked at it. */
@Component
class FaultInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private final Faults faults;
    private final EmulatedApis apis;

    FaultInterceptor(Faults faults, EmulatedApis apis) {
        this.faults = faults;
        this.apis = apis;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String operation = CalledOperation.of(request);
        if (HeldAnswer.of(request) == null || operation.isEmpty()) {
            return true;
        }
        EmulatedApi api = apis.of(request).orElseThrow();
        readBody(request);
        FiredFault fired = faults.meet(api, operation, api.scope(request));
        FiredFault.note(request, fired);
        if (fired != null && fired.code() != null) {
            Hint.note(request, "answered by fault " + fired.id());
            throw api.error(fired.code(), request);
        }
        return fired == null || fired.drop() != Drop.BEFORE;
    }

    /** It may say which part of the world is meant. What is wrong with it is for the API to tell, which will meet it again. */
    private static void readBody(HttpServletRequest request) {
        try {
            RequestBody.read(request);
        } catch (IOException e) {
            // As said.
        }
    }
}

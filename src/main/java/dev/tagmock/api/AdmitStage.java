package dev.tagmock.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** Has each API authenticate and authorise its requests, and notes those that the handler answers without an exception as successes. */
class AdmitStage implements CallStage {
    @Override
    public Stage stage() {
        return Stage.ADMIT;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        EmulatedApi api = exchange.api();
        if (api != null && exchange.operation() != null) {
            api.admit(exchange);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        Exchange exchange = Exchange.of(request);
        EmulatedApi api = exchange.api();
        if (api != null) {
            exchange.answered(api.successCode());
        }
    }
}

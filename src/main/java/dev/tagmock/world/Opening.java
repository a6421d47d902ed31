package dev.tagmock.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Loads the fixtures once the port is open, so that probes are told how far it is: alive, not yet ready. Calls that come
 * meanwhile wait, for none may be answered from half a world.
 */
@Component
class Opening implements ApplicationRunner, HandlerInterceptor, WebMvcConfigurer {
    private final World world;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    Opening(World world) {
        this.world = world;
    }

    /** Ready is who has run this: Spring Boot's readiness waits for it. */
    @Override
    public void run(ApplicationArguments arguments) {
        world.load();
        opened.complete(null);
    }

    /** It does not open any more: who waits is let go, or the end would wait for him. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        opened.cancel(false);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        try {
            opened.join();
            return true;
        } catch (CancellationException closed) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return false;
        }
    }
}

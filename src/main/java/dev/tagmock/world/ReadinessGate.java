package dev.tagmock.world;

import dev.tagmock.api.CallStage;
import dev.tagmock.api.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the fixtures once the port is open, so that probes are told how far it is: alive, not yet ready. Calls that come
 * meanwhile wait, for none may be answered from half a world.
 */
@Component
class ReadinessGate implements ApplicationRunner, CallStage {
    private final World world;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    ReadinessGate(World world) {
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
    public Stage stage() {
        return Stage.READY;
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

package dev.tagmock.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/**
 * Notes which of a vendor's operations a request is routed to. Takes away what Spring would answer by itself on every
 * route, pre-flight requests included: the vendors have no such methods but where they say so.
 */
class RouteStage implements CallStage {
    private static final Set<String> NEVER_SERVED = Set.of("HEAD", "OPTIONS");

    private final OperationMapping operations;

    RouteStage(OperationMapping operations) {
        this.operations = operations;
    }

    @Override
    public Stage stage() {
        return Stage.ROUTE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Exchange exchange = Exchange.of(request);
        Operation operation = null;
        if (handler instanceof HandlerMethod method) {
            operation = operations.operation(method.getMethod());
            exchange.routedTo(operation, method.getMethod());
        }
        if (NEVER_SERVED.contains(request.getMethod())
                && exchange.owner().isPresent()
                && (operation == null
                        || operation.routes().stream()
                                .noneMatch(route -> route.method().name().equals(request.getMethod())))) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return false;
        }
        return true;
    }
}

package dev.tagmock.control;

import dev.tagmock.api.BodyTooLarge;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.PathOwner;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Unhandled;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The control API as seen from outside. */
@Component
class ControlApi implements PathOwner {
    /** Where it is. */
    static final String ROOT = "/_tagmock";

    private static final String STATE = ROOT + "/state";

    /** In bytes: some hundred thousand instances. */
    private static final int LARGEST_STATE = 256 * 1024 * 1024;

    private final ObjectProvider<ControlRoutes> routes;

    /** With routes that are known later than who owns a path. */
    ControlApi(ObjectProvider<ControlRoutes> routes) {
        this.routes = routes;
    }

    @Override
    public boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public int largestBody(String path) {
        return path.equals(STATE) ? LARGEST_STATE : PathOwner.super.largestBody(path);
    }

    @Override
    public Rejection reject(Throwable failure, Exchange exchange) {
        if (failure instanceof ControlRejected rejection) {
            return rejection(rejection.status(), rejection.getMessage());
        } else if (failure instanceof BodyTooLarge tooLarge) {
            return rejection(413, "body: is longer than " + tooLarge.limit() + " bytes");
        } else if (failure instanceof IOException) {
            return rejection(400, "body: could not be read");
        }
        int status = failure instanceof Unhandled unhandled ? unhandled.status() : 500;
        String error = switch (status) {
            case 403 -> "rejected: from a browser only this service's own pages may do that, see tagmock.control.hosts";
            case 404 -> "no such path";
            case 405 -> "no such method: " + exchange.request().getMethod();
            case 500 -> "internal error, see the log for request " + exchange.id();
            default -> "not understood";
        };
        return status == 405 ? notAllowed(exchange.path(), error) : rejection(status, error);
    }

    private Rejection notAllowed(String path, String error) {
        String allowed = routes.getObject().allowed(path);
        return new Rejection(405, null, new ControlError(error), "application/json", Map.of("Allow", allowed), "");
    }

    private static Rejection rejection(int status, String error) {
        return new Rejection(status, null, new ControlError(error), "");
    }
}

package dev.tagmock.control;

import dev.tagmock.web.PathOwner;
import org.springframework.stereotype.Component;

/** The control API as seen from outside. */
@Component
class ControlApi implements PathOwner {
    /** Where it is. */
    static final String ROOT = "/_tagmock";

    private static final String STATE = ROOT + "/state";

    /** In bytes: some hundred thousand instances. */
    private static final int LARGEST_STATE = 256 * 1024 * 1024;

    @Override
    public boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public int largestBody(String path) {
        return path.equals(STATE) ? LARGEST_STATE : PathOwner.super.largestBody(path);
    }

    @Override
    public Answer answer(int status, Call call) {
        String error = switch (status) {
            case 403 -> "refused: from a browser only this service's own pages may do that, see tagmock.control.hosts";
            case 404 -> "no such path";
            case 405 -> "no such method: " + call.method();
            case 500 -> "internal error, see the log for request " + call.requestId();
            default -> "not understood";
        };
        return new Answer(status, null, new ControlError(error));
    }
}

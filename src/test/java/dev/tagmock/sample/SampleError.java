package dev.tagmock.sample;

import dev.tagmock.web.Rejection;
import java.util.Map;

enum SampleError {
    WRONG_KEY(401),
    NO_SUCH_BOOK(404),
    NOTHING_HERE(404),
    BAD_MARK(422),
    BROKEN(500);

    private final int status;

    SampleError(int status) {
        this.status = status;
    }

    Rejection rejection(String hint) {
        return new Rejection(status, name(), Map.of("problem", name()), hint);
    }
}

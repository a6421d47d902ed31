package dev.tagmock.sample;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the API can say no with. */
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

    static Set<String> codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    int status() {
        return status;
    }

    Body body() {
        return new Body(name());
    }

    Rejection rejection() {
        return new Rejection(this);
    }

    record Body(String problem) {}

    static final class Rejection extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SampleError error;

        Rejection(SampleError error) {
            super(error.name(), null, false, false);
            this.error = error;
        }

        SampleError error() {
            return error;
        }
    }
}

package dev.tagmock.api;

import java.io.IOException;

/** The body is longer than its path's owner takes ({@link PathOwner#largestBody}). */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    /**
     * One of a path.
     *
     * @param limit how many bytes would have been read
     */
    public BodyTooLarge(int limit) {
        this.limit = limit;
    }

    /** How many bytes would have been read. */
    public int limit() {
        return limit;
    }
}

package dev.tagmock.api;

/** A call that the container or the framework rejected or broke on: no code of its API had a say in it. */
public final class Unhandled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * One with a status.
     *
     * @param status as {@link #status} says
     */
    public Unhandled(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    /** What went wrong: 400 not HTTP as it should be, 404 no such path, 405 no such method, 500 a crash. */
    public int status() {
        return status;
    }
}

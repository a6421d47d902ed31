package dev.tagmock.web;

/** One emulated API as seen from outside: which paths are its own, and what it says when its own code had no say. */
public interface EmulatedApi {
    /**
     * Whether it answers for a path.
     *
     * @param path as sent, neither decoded nor normalised: it may be malformed
     */
    boolean owns(String path);

    /**
     * Its answer to a call that the container or the framework turned down or broke on.
     *
     * @param status what went wrong: 400 not HTTP as it should be, 404 no such path, 405 no such method, 500 a crash
     */
    Answer answer(int status, Call call);

    /**
     * A call that an API's own code had no say in.
     *
     * @param path as sent, like that of {@link #owns}
     * @param requestId the id given to it
     */
    record Call(String method, String path, String requestId) {}

    /**
     * An answer to send.
     *
     * @param body written as JSON
     * @param contentType as the vendor writes it
     */
    record Answer(int status, Object body, String contentType) {
        /** One of a vendor who says no more than that it is JSON. */
        public Answer(int status, Object body) {
            this(status, body, "application/json");
        }
    }
}

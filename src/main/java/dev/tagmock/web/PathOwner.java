package dev.tagmock.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Who has the say over a part of the paths, and what is said there when no code of its own had one. */
public interface PathOwner {
    /**
     * Whether it answers for a path.
     *
     * @param path as sent, neither decoded nor normalised: it may be malformed
     */
    boolean owns(String path);

    /**
     * The longest body that a call may have, in bytes.
     *
     * @param path one that it owns
     */
    default int largestBody(String path) {
        return RequestBody.LARGEST;
    }

    /**
     * Its answer to a call that the container or the framework turned down or broke on.
     *
     * @param status what went wrong: 400 not HTTP as it should be, 404 no such path, 405 no such method, 500 a crash
     */
    Answer answer(int status, Call call);

    /**
     * Its part of the OpenAPI document: as a rule the file beside its class.
     *
     * @param operations those of its paths that are handled
     */
    default ObjectNode openApi(List<EmulatedOperations.Operation> operations) {
        return OpenApiFile.beside(getClass());
    }

    /**
     * A call that the owner's own code had no say in.
     *
     * @param path as sent, like that of {@link #owns}
     * @param requestId the id given to it
     */
    record Call(String method, String path, String requestId) {}

    /**
     * An answer to send.
     *
     * @param code the vendor's code for what went wrong; null where there is none
     * @param body written as JSON
     * @param contentType as the vendor writes it
     */
    record Answer(int status, @Nullable String code, Object body, String contentType) {
        /** One of a vendor who says no more than that it is JSON. */
        public Answer(int status, @Nullable String code, Object body) {
            this(status, code, body, "application/json");
        }
    }
}

package dev.tagmock.api;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who has the say over a part of the paths, and what is said there when no code of its own had one. */
public interface PathOwner {
    /** The largest body that is read, in bytes, unless the owner says otherwise: 12 MB, the limit that the cloud's front door documents. */
    int LARGEST_BODY = 12 * 1024 * 1024;

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
        return LARGEST_BODY;
    }

    /**
     * What it makes of a failure: one of its own, of the domain's, of the client's connection, of the container's, or any other.
     *
     * @param failure a {@link Rejected}, {@link dev.tagmock.tag.TagRejection}, {@link java.io.IOException}, {@link Unhandled}, or something
     *     unforeseen
     */
    Rejection reject(Throwable failure, Exchange exchange);

    /** The path that a request is routed by, where that is another one than was sent. */
    default String routed(String path) {
        return path;
    }

    /** The one of some that owns a path, as sent. */
    static <P extends PathOwner> Optional<P> of(String path, List<P> owners) {
        String plain = PlainPath.of(path);
        for (P owner : owners) {
            if (owner.owns(plain)) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /**
     * Its part of the OpenAPI document: as a rule the file beside its class.
     *
     * @param operations those of its paths that are handled
     */
    default ObjectNode openApi(List<EmulatedOperations.Endpoint> operations) {
        return OpenApiFile.beside(getClass());
    }
}

package dev.tagmock.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request's body as it came, whatever its Content-Type. */
public final class RequestBody {
    private final HttpServletRequest request;
    private byte @Nullable [] bytes;
    private @Nullable IOException failure;

    RequestBody(HttpServletRequest request) {
        this.request = request;
    }

    /** Takes one that was waited for. */
    public void arrived(byte[] whole) {
        bytes = whole;
    }

    /** Takes what those who ask for it are told instead. */
    public void failed(IOException reason) {
        failure = reason;
    }

    /**
     * All of it; a second call gives the same bytes again, or the same failure.
     *
     * @throws BodyTooLarge if it is longer than {@link PathOwner#largestBody}, whether or not it says so up front
     * @throws IOException if the client went away or broke the framing
     */
    public byte[] bytes() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (bytes == null) {
            try {
                // One that came with its head; a longer one was waited for.
                bytes = request.getInputStream().readAllBytes();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        return bytes;
    }

    /**
     * All of it as text.
     *
     * @throws CharacterCodingException if it is not UTF-8: left to a JSON reader, overlong forms and bytes beyond Unicode
     *     would become characters that nobody sent
     * @throws IOException as {@link #bytes} does
     */
    public String text() throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes()))
                .toString();
    }

    /** What somebody has read of it; null if nobody has asked for it, or if it could not be read. */
    public byte @Nullable [] ifRead() {
        return bytes;
    }
}

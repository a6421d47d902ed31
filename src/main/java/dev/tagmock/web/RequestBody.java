package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads bodies as they came, whatever their Content-Type. */
public final class RequestBody {
    /** The largest body that is read, unless its path's owner says otherwise: 12 MB, the limit that the cloud's front door documents. */
    static final int LARGEST = 12 * 1024 * 1024;

    private static final String ATTRIBUTE = RequestBody.class.getName();

    private RequestBody() {}

    /**
     * The whole body; a second call gives the same bytes again, or the same failure.
     *
     * @throws TooLarge if it is longer than {@link PathOwner#largestBody}, whether or not it says so up front
     * @throws IOException if the client went away or broke the framing
     */
    public static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof byte[] read) {
            return read;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof IOException failure) {
            throw failure;
        }
        try {
            byte[] body = readFirst(request);
            keep(request, body);
            return body;
        } catch (IOException e) {
            fail(request, e);
            throw e;
        }
    }

    /** The body if it has been read: null if nobody asked for it, or that failed. */
    public static byte @Nullable [] ofRead(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] read ? read : null;
    }

    /** Takes a body for those who will ask for it. */
    static void keep(ServletRequest request, byte[] body) {
        request.setAttribute(ATTRIBUTE, body);
    }

    /** Takes what those who ask for the body are to be told. */
    static void fail(ServletRequest request, IOException failure) {
        request.setAttribute(ATTRIBUTE, failure);
    }

    /** One that had come with its head; longer ones are kept by who waited for them, with the limit of their path. */
    private static byte[] readFirst(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        return body;
    }

    /**
     * A body as text.
     *
     * @throws CharacterCodingException if it is not UTF-8: left to a JSON reader, overlong forms and bytes beyond Unicode
     *     would become characters that nobody sent
     */
    public static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** The body is longer than {@link PathOwner#largestBody}. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        private final int limit;

        TooLarge(int limit) {
            this.limit = limit;
        }

        /** How many bytes would have been read. */
        public int limit() {
            return limit;
        }
    }
}

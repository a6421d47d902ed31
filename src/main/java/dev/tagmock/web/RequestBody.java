package dev.tagmock.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads bodies as they came, whatever their Content-Type. */
public final class RequestBody {
    /** The largest body that is read: 12 MB, the limit that the cloud's front door documents. */
    public static final int LARGEST = 12 * 1024 * 1024;

    private RequestBody() {}

    /**
     * The whole body.
     *
     * @throws TooLarge if it is longer than {@link #LARGEST}, whether or not it says so up front
     * @throws IOException if the client went away or broke the framing
     */
    public static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new TooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge();
        }
        return body;
    }

    /** The body is longer than {@link #LARGEST}. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}

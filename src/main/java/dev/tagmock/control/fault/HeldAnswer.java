package dev.tagmock.control.fault;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer whose body waits for what is decided about it. */
class HeldAnswer extends HttpServletResponseWrapper {
    private static final String ATTRIBUTE = HeldAnswer.class.getName();

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Holds the answer to a request. */
    static HeldAnswer to(ServletRequest request, HttpServletResponse response) {
        HeldAnswer held = new HeldAnswer(response);
        request.setAttribute(ATTRIBUTE, held);
        return held;
    }

    /** The answer to a request that is held; null if none is. */
    static @Nullable HeldAnswer of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof HeldAnswer held ? held : null;
    }

    /** Lets it go. */
    void release() throws IOException {
        body.writeTo(getResponse().getOutputStream());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Collector();
    }

    @Override
    public void flushBuffer() {
        // Held.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    private class Collector extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // What is held is never full: nobody has to be told when there is room again.
            throw new UnsupportedOperationException("a held answer is written at once");
        }
    }
}

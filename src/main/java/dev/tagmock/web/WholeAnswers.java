package dev.tagmock.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets no answer of an emulated API go out before everything that belongs to the call is done: Spring flushes what it
 * writes, and a client could then look for its call where it is not noted yet. Saves a write to the socket, too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WholeAnswers extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient EmulatedApis apis;

    WholeAnswers(EmulatedApis apis) {
        this.apis = apis;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean emulated = apis.of(request).isPresent();
        chain.doFilter(request, emulated ? new Unflushed(response) : response);
    }

    private static class Unflushed extends HttpServletResponseWrapper {
        Unflushed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {
            // The container does it when all is done.
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new UnflushedStream(super.getOutputStream());
        }
    }

    private static class UnflushedStream extends ServletOutputStream {
        private final ServletOutputStream stream;

        UnflushedStream(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // As above.
        }

        @Override
        public void close() {
            // As above.
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}

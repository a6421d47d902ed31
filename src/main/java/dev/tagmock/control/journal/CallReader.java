package dev.tagmock.control.journal;

import dev.tagmock.control.fault.FiredFault;
import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.VendorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.stereotype.Component;

/** Makes an entry of a call that has been answered. */
@Component
class CallReader {
    private static final String MASK = "***";

    private final Clock clock;

    CallReader(Clock clock) {
        this.clock = clock;
    }

    JournalEntry read(EmulatedApi api, Request request, Response response) {
        HttpServletRequest attributes = request.getRequest();
        long nanos = System.nanoTime() - request.getCoyoteRequest().getStartTimeNanos();
        Instant time = clock.instant().minusNanos(nanos);
        String operation = CalledOperation.of(attributes);
        FiredFault fired = FiredFault.of(attributes);
        StoredBody body = StoredBody.of(RequestBody.ofRead(attributes), request::getContentType);
        return new JournalEntry(
                RequestId.of(attributes),
                time,
                api.name(),
                operation.isEmpty() ? null : operation,
                api.scope(attributes),
                request.getMethod(),
                path(request),
                fired == null || fired.drop() == null ? (Integer) response.getStatus() : null,
                VendorCode.of(attributes),
                Math.round(nanos / 1e3) / 1e3,
                headers(request.getCoyoteRequest().getMimeHeaders()),
                body.text(),
                body.note(),
                fired == null ? null : fired.id());
    }

    private static String path(Request request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + FormMask.masked(query);
    }

    private static Map<String, String> headers(MimeHeaders sent) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String name = text(sent.getName(i));
            headers.merge(
                    name,
                    SecretNames.isSecret(name) ? MASK : value(name, text(sent.getValue(i))),
                    (first, next) -> first + ", " + next);
        }
        return headers;
    }

    /** One that was recycled or could not be decoded has no text at all. */
    private static String text(MessageBytes bytes) {
        if (bytes.getType() == MessageBytes.T_BYTES) {
            // Its own way makes a decoder for each.
            ByteChunk sent = bytes.getByteChunk();
            return new String(sent.getBuffer(), sent.getStart(), sent.getLength(), sent.getCharset());
        }
        return Objects.requireNonNullElse(bytes.toString(), "");
    }

    /** Whoever sends the address that he comes from sends its query, too. */
    private static String value(String name, String value) {
        int query = name.equalsIgnoreCase("Referer") ? value.indexOf('?') : -1;
        return query < 0 ? value : value.substring(0, query + 1) + FormMask.masked(value.substring(query + 1));
    }
}

package dev.tagmock.http;

import dev.tagmock.api.Arrival;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.PathOwner;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Begins the exchange of each request as the container has it. */
class Arrivals {
    private final SingletonSupplier<List<PathOwner>> owners;

    /** With owners that are made later than the web server. */
    Arrivals(ObjectProvider<PathOwner> owners) {
        this.owners = SingletonSupplier.of(() -> owners.orderedStream().toList());
    }

    /** The request's exchange, which is begun unless it has been: a request that waits comes in again. */
    Exchange exchange(Request request) {
        Exchange begun = Exchange.find(request.getRequest());
        return begun != null ? begun : Exchange.begin(arrival(request), owners.obtain());
    }

    private static Arrival arrival(Request request) {
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        return new Arrival(
                request.getRequest(),
                id(),
                path,
                request.getCoyoteRequest().getStartTimeNanos(),
                reader -> read(headers, reader));
    }

    /** Told apart, not kept secret: a generator that blocks or costs microseconds would buy nothing. */
    private static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    private static void read(MimeHeaders headers, BiConsumer<String, String> reader) {
        for (int i = 0; i < headers.size(); i++) {
            reader.accept(text(headers.getName(i)), text(headers.getValue(i)));
        }
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
}

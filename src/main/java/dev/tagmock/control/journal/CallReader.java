package dev.tagmock.control.journal;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.control.SecretNames;
import dev.tagmock.control.fault.FiredFault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes an entry of a call that has been answered. */
@Component
class CallReader {
    private static final String MASK = "***";

    JournalEntry read(EmulatedApi api, Exchange exchange, int status) {
        HttpServletRequest request = exchange.request();
        Duration duration = exchange.elapsed();
        FiredFault fired = exchange.noted(FiredFault.class);
        StoredBody body = StoredBody.of(exchange.body().ifRead(), request::getContentType);
        return new JournalEntry(
                exchange.id(),
                // The machine's time, whatever the emulated APIs' is.
                Instant.now().minus(duration),
                api.name(),
                exchange.operation() == null ? null : exchange.operationId(),
                exchange.scope(),
                request.getMethod(),
                path(exchange),
                exchange.isDropped() ? null : (Integer) status,
                exchange.code(),
                exchange.isDropped() || status >= 400 || exchange.errorCode() != null,
                Math.round(duration.toNanos() / 1e3) / 1e3,
                headers(exchange),
                body.text(),
                body.note(),
                exchange.hint(),
                fired == null ? null : fired.id());
    }

    private static String path(Exchange exchange) {
        String query = exchange.request().getQueryString();
        return query == null ? exchange.path() : exchange.path() + "?" + FormMask.masked(query);
    }

    private static Map<String, String> headers(Exchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.forEachHeader((name, value) -> headers.merge(
                name, SecretNames.isSecret(name) ? MASK : value(name, value), (first, next) -> first + ", " + next));
        return headers;
    }

    /** A header with the address that a request comes from has its query, too. */
    private static String value(String name, String value) {
        int query = name.equalsIgnoreCase("Referer") ? value.indexOf('?') : -1;
        return query < 0 ? value : value.substring(0, query + 1) + FormMask.masked(value.substring(query + 1));
    }
}

package dev.tagmock.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values as forms and query strings carry them; of a repeated name the last value counts. */
public final class UrlEncoded {
    private UrlEncoded() {}

    /**
     * Reads a form, or a query string. To be used in place of the container's parameters, which take a body for a form
     * if its Content-Type says so, and a client's says anything.
     */
    public static Map<String, String> decode(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(unescape(pair.substring(0, equals)), unescape(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    /** A malformed escape stands for itself, as with the vendor. */
    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}

package dev.tagmock.control.console;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * A file as browsers get it: asked for again each time, and sent when it has changed.
 *
 * @param tag stands for the content
 */
record ConsoleFile(String text, MediaType type, String tag) {
    /** Nothing but this service's own files, and no place in anybody else's page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    static ConsoleFile of(String name, String text) {
        String type = name.endsWith(".html") ? "text/html" : name.endsWith(".css") ? "text/css" : "text/javascript";
        return new ConsoleFile(
                text,
                MediaType.parseMediaType(type + ";charset=utf-8"),
                DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    ResponseEntity<String> answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(text);
    }
}

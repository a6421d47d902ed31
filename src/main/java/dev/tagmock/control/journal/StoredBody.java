package dev.tagmock.control.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a body.
 *
 * @param text its beginning without the secrets; null if nothing is kept
 * @param note what is missing and why; null if nothing is
 */
record StoredBody(@Nullable String text, @Nullable String note) {
    private static final int LONGEST = 8192;
    private static final String FORM = "application/x-www-form-urlencoded";

    /**
     * Keeps a body as far as its secrets can be told from the rest: JSON, and forms that say they are.
     *
     * @param body null if it was not read
     * @param contentType asked for only where the body does not tell by itself what it is
     */
    static StoredBody of(byte @Nullable [] body, Supplier<@Nullable String> contentType) {
        if (body == null) {
            return new StoredBody(null, "not read");
        }
        if (body.length == 0) {
            return new StoredBody(null, null);
        }
        int length = Math.min(body.length, LONGEST);
        if (startsAsJson(body)) {
            JsonMask json = new JsonMask(body, length);
            String text = json.masked();
            return new StoredBody(text, note(json.kept(), length, body.length));
        }
        if (Objects.requireNonNullElse(contentType.get(), "").startsWith(FORM)) {
            int whole = length == body.length ? length : lastWholePair(body, length);
            String form = new String(body, 0, whole, StandardCharsets.UTF_8);
            return new StoredBody(FormMask.masked(form), note(whole, length, body.length));
        }
        return new StoredBody(null, "neither JSON nor a form: none of " + body.length + " bytes kept");
    }

    private static @Nullable String note(int kept, int looked, int length) {
        if (kept == length) {
            return null;
        }
        String reason = looked < length ? "too long" : "not JSON";
        return reason + ": the first " + kept + " of " + length + " bytes kept";
    }

    private static int lastWholePair(byte[] body, int length) {
        return Math.max(0, new String(Arrays.copyOf(body, length), StandardCharsets.ISO_8859_1).lastIndexOf('&'));
    }

    private static boolean startsAsJson(byte[] body) {
        for (byte b : body) {
            if (b < 0 || b > ' ') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}

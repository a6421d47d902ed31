package dev.tagmock.control.journal;

import dev.tagmock.control.SecretNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Leaves the secrets out of forms and queries. */
final class FormMask {
    private FormMask() {}

    /** The text with the values of secret parameters, and those that seem to hold parameters of their own, left out. */
    static String masked(String text) {
        return Arrays.stream(text.split("&", -1)).map(FormMask::pair).collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        return isSecret(pair) ? pair.substring(0, pair.indexOf('=') + 1) + "***" : pair;
    }

    private static boolean isSecret(String pair) {
        try {
            String once = URLDecoder.decode(pair, StandardCharsets.UTF_8);
            // A value can be a form itself.
            return SecretNames.isSecret(once) || (once.indexOf('%') >= 0 && SecretNames.isSecret(decoded(once)));
        } catch (IllegalArgumentException malformedEscape) {
            return true;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noForm) {
            return "";
        }
    }
}

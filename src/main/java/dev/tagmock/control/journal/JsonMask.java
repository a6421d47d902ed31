package dev.tagmock.control.journal;

import dev.tagmock.control.SecretNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves the secrets out of JSON in one pass, without making anything of it: every call goes through here. Where the text
 * ends or turns out to be no JSON, what stands there cannot be told from a secret, and is left out from the last whole
 * part on.
 */
final class JsonMask {
    private static final String MASK = "\"***\"";
    private static final int DEEPEST = 100;
    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private final byte[] text;
    private final int end;
    private final List<Masked> masks = new ArrayList<>();
    private int at;
    private int lastWhole;
    private int masking;
    // Of the last string: whether it has escapes, and whether anything in it can be a name with its value.
    private boolean escaped;
    private boolean composed;

    /** Takes the text's first bytes, as many as are to be kept. */
    JsonMask(byte[] text, int length) {
        this.text = text;
        this.end = length;
    }

    /** The text without its secrets, as far as it is well-formed. */
    String masked() {
        if (value(0) && skipSpace() == end) {
            lastWhole = end;
        }
        if (masks.isEmpty()) {
            return utf8(0, lastWhole);
        }
        StringBuilder masked = new StringBuilder(lastWhole);
        int from = 0;
        for (Masked secret : masks) {
            if (secret.to <= lastWhole) {
                masked.append(utf8(from, secret.from)).append(MASK);
                from = secret.to;
            }
        }
        return masked.append(utf8(from, lastWhole)).toString();
    }

    /** How many of the bytes are in what {@link #masked} has given. */
    int kept() {
        return lastWhole;
    }

    private boolean value(int depth) {
        if (skipSpace() == end || depth > DEEPEST) {
            return false;
        }
        return switch (text[at]) {
            case '{' -> parts('}', depth);
            case '[' -> parts(']', depth);
            case '"' -> textValue();
            default -> word();
        };
    }

    /** The members of an object, or the elements of a list. */
    private boolean parts(char last, int depth) {
        at++;
        if (skip(last)) {
            return true;
        }
        do {
            partIsWhole();
            if (!(last == '}' ? member(depth) : value(depth + 1))) {
                return false;
            }
        } while (skip(','));
        return skip(last);
    }

    private boolean member(int depth) {
        skipSpace();
        int name = at;
        if (at == end || text[at] != '"' || !string()) {
            return false;
        }
        boolean secret = escaped || SecretNames.isSecret(text, name, at);
        return skip(':') && (secret ? secretValue(depth + 1) : value(depth + 1));
    }

    private boolean secretValue(int depth) {
        skipSpace();
        int from = at;
        masking++;
        boolean whole = value(depth);
        masking--;
        mask(from);
        return whole;
    }

    /** A text can hold names and values of its own: JSON within JSON, or a form. */
    private boolean textValue() {
        int from = at;
        boolean whole = string();
        if (composed && SecretNames.isSecret(text, from, at)) {
            mask(from);
        }
        return whole;
    }

    private void mask(int from) {
        if (masking == 0) {
            masks.add(new Masked(from, at));
        }
    }

    private boolean string() {
        escaped = false;
        composed = false;
        for (at++; at < end; at++) {
            switch (text[at]) {
                case '"' -> {
                    at++;
                    return true;
                }
                case '\\' -> {
                    escaped = true;
                    composed = true;
                    at++;
                }
                case ':', '=' -> composed = true;
                default -> {}
            }
        }
        at = end;
        return false;
    }

    /** A number as far as its characters tell, or true, false or null. */
    private boolean word() {
        int from = at;
        if (isPartOfNumber(text[at])) {
            while (at < end && isPartOfNumber(text[at])) {
                at++;
            }
            return true;
        }
        while (at < end && text[at] >= 'a' && text[at] <= 'z') {
            at++;
        }
        return LITERALS.contains(utf8(from, at));
    }

    private static boolean isPartOfNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
    }

    private boolean skip(char wanted) {
        if (skipSpace() < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private int skipSpace() {
        while (at < end && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        return at;
    }

    private void partIsWhole() {
        if (masking == 0) {
            lastWhole = at;
        }
    }

    private String utf8(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    private record Masked(int from, int to) {}
}

package dev.tagmock.api;

import java.math.BigInteger;

/** Whole numbers in the text of paths and queries: of ASCII digits, as the vendors' services read them, not of any that Unicode has. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * The number that a text is, with or without a sign.
     *
     * @throws NumberFormatException if it is none, or beyond int64
     */
    public static long of(String text) {
        requireAscii(text);
        return Long.parseLong(text);
    }

    /**
     * The same or, beyond int64, the nearest of that.
     *
     * @throws NumberFormatException if it is none
     */
    public static long nearest(String text) {
        requireAscii(text);
        return new BigInteger(text)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValue();
    }

    private static void requireAscii(String text) {
        if (text.chars().anyMatch(c -> c > '9')) {
            throw new NumberFormatException("not a whole number");
        }
    }
}

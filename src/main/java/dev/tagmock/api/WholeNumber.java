package dev.tagmock.api;

/** Whole numbers in the text of paths and queries: of ASCII digits, as the vendors' services read them, not of any that Unicode has. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * The number that a text is, with or without a sign.
     *
     * @throws NumberFormatException if it is none, or beyond int64
     */
    public static long of(String text) {
        if (text.chars().anyMatch(c -> c > '9')) {
            throw new NumberFormatException("not a whole number");
        }
        return Long.parseLong(text);
    }
}

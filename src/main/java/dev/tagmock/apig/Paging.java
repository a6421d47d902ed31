package dev.tagmock.apig;

import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted; what is out of bounds is brought in (contract, section 4). */
record Paging(int offset, int limit) {
    private static final int USUAL = 20;
    private static final int MOST = 500;

    /**
     * Reads the query's parameters.
     *
     * @throws ApigRefusal naming the one that is no number
     */
    static Paging of(@Nullable String offset, @Nullable String limit) {
        long first = number(offset, "offset", 0);
        long count = number(limit, "limit", USUAL);
        return new Paging((int) Math.min(Math.max(first, 0), Integer.MAX_VALUE), (int)
                (count <= 0 ? USUAL : Math.min(count, MOST)));
    }

    private static long number(@Nullable String text, String name, long usual) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApigError.BAD_PARAMETER.refusal(name);
        }
    }
}

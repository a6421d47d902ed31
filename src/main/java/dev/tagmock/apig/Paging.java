package dev.tagmock.apig;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.WholeNumber;
import java.util.Map;

/** Which part of a list is wanted; what is out of bounds is brought in (contract, section 4). */
public record Paging(int offset, int limit) {
    static final int USUAL = 20;
    private static final int MOST = 500;

    /**
     * Reads them off a query.
     *
     * @throws Rejected naming the one that is no number
     */
    public static Paging of(Map<String, String> query) {
        return of(query, USUAL);
    }

    /** The same with another limit where the query has none. */
    public static Paging of(Map<String, String> query, int unlimited) {
        long first = number(query, "offset", 0);
        if (query.getOrDefault("limit", "").isEmpty()) {
            return new Paging((int) Math.min(Math.max(first, 0), Integer.MAX_VALUE), unlimited);
        }
        long count = number(query, "limit", USUAL);
        return new Paging((int) Math.min(Math.max(first, 0), Integer.MAX_VALUE), (int)
                (count <= 0 ? USUAL : Math.min(count, MOST)));
    }

    private static long number(Map<String, String> query, String name, long usual) {
        String text = query.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return WholeNumber.nearest(text);
        } catch (NumberFormatException e) {
            throw ApigError.BAD_PARAMETER.rejected(name).because("query: " + name + " must be a whole number");
        }
    }
}

package dev.tagmock.api;

import java.util.Locale;

/** How far a call is from an operation: segment by segment, for an id says nothing of what was meant. */
final class CallDistance {
    /** A segment too many or too few weighs more than one that is called differently. */
    private static final int SEGMENT = 10;

    private CallDistance() {}

    /**
     * Levenshtein's distance over segments, whose own distances are what a change costs.
     *
     * @param call method, space and path
     * @param operation the same, with variables in braces
     */
    static int between(String call, String operation) {
        String[] from = call.toLowerCase(Locale.ROOT).split("/", -1);
        String[] to = operation.toLowerCase(Locale.ROOT).split("/", -1);
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            row[j] = j * SEGMENT;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = row[0];
            row[0] = i * SEGMENT;
            for (int j = 1; j <= to.length; j++) {
                int changed = diagonal + change(from[i - 1], to[j - 1]);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + SEGMENT);
            }
        }
        return row[to.length];
    }

    private static int change(String from, String to) {
        if (to.startsWith("{")) {
            return 0;
        }
        // Who asks for tags rather means some thing's tags than another word of as many letters.
        return !from.isEmpty() && to.endsWith("-" + from) ? 1 : NearestName.distance(from, to);
    }
}

package dev.tagmock.bench;

/**
 * A ratio to reach.
 *
 * @param text what is divided by what
 * @param least whether it is the least that will do, or else the most
 * @param ratio as measured; not a number where it could not be measured
 */
record Goal(String text, boolean least, double limit, double ratio) {
    static Goal atLeast(double limit, String text, double ratio) {
        return new Goal(text, true, limit, ratio);
    }

    static Goal atMost(double limit, String text, double ratio) {
        return new Goal(text, false, limit, ratio);
    }

    /** A row of the table of goals. */
    String row() {
        return "| %s | %s %.2f | %.2f | %s |".formatted(text, least ? "≥" : "≤", limit, ratio, verdict());
    }

    private String verdict() {
        if (Double.isNaN(ratio)) {
            return "not measured";
        }
        double missing = least ? 1 - ratio / limit : ratio / limit - 1;
        return missing <= 0 ? "met" : "missed by %.1f %%".formatted(missing * 100);
    }
}

package dev.tagmock.bench;

/**
 * What to reach.
 *
 * @param text what is measured: a ratio, or a figure that says that it is absolute
 * @param least whether it is the least that will do, or else the most
 * @param measured not a number where it could not be measured
 */
record Goal(String text, boolean least, double limit, double measured) {
    static Goal atLeast(double limit, String text, double measured) {
        return new Goal(text, true, limit, measured);
    }

    static Goal atMost(double limit, String text, double measured) {
        return new Goal(text, false, limit, measured);
    }

    /** A row of the table of goals. */
    String row() {
        return "| %s | %s %,.2f | %,.2f | %s |".formatted(text, least ? "≥" : "≤", limit, measured, verdict());
    }

    private String verdict() {
        if (Double.isNaN(measured)) {
            return "not measured";
        }
        double missing = least ? 1 - measured / limit : measured / limit - 1;
        return missing <= 0 ? "met" : "missed by %.1f %%".formatted(missing * 100);
    }
}

package dev.tagmock.apig;

/** Free text made fit to ask a store for: not every store takes every text for a parameter. */
public final class SearchText {
    /** A text that is in no tag and no name. */
    public static final String NEVER = "\t";

    private SearchText() {}

    /** The text or, if some store cannot hold it, one that no store holds. */
    public static String text(String text) {
        boolean possible = text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return possible ? text : NEVER;
    }
}

package dev.tagmock.tag;

/** What text every store can hold: PostgreSQL takes no NUL, and half a surrogate pair is no UTF-8. */
public final class StorableText {
    private StorableText() {}

    /**
     * Whether a text can be stored as it is.
     *
     * @param longest the column's width, in UTF-16 units
     */
    public static boolean fits(String text, int longest) {
        return text.length() <= longest && text.codePoints().allMatch(StorableText::isCharacter);
    }

    private static boolean isCharacter(int codePoint) {
        return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}

package dev.tagmock.tag;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What an operation of one API demands of the tags it is given, as data.
 *
 * @param key what a key may be
 * @param value what a value may be
 * @param reservedPrefix no key may start with it; empty reserves nothing
 * @param quota most tags that a resource may hold afterwards
 */
public record TagRules(TextRule key, TextRule value, String reservedPrefix, int quota) {
    /** Demands nothing. */
    public static final TagRules NONE = new TagRules(TextRule.NONE, TextRule.NONE, "", Integer.MAX_VALUE);

    /**
     * Checks a change before anything is read or written; the quota is checked where the stored tags are known.
     *
     * @throws TagRejection {@code KEY} or {@code VALUE} for the first tag, in the change's order, that breaks a rule: its key before its value
     */
    public void check(TagChange change) {
        if (change instanceof TagChange.Merge merge) {
            merge.tags().forEach(this::check);
        } else if (change instanceof TagChange.Replace replace && replace.tags() != null) {
            replace.tags().forEach(this::check);
        } else if (change instanceof TagChange.Remove remove) {
            for (TagChange.Removal removal : remove.removals()) {
                check(removal.key(), removal.value() == null ? "" : removal.value());
            }
        }
    }

    /**
     * Checks all the tags that a resource is declared with, and throws the first mistake.
     *
     * @param mistakes makes an exception of what follows the field that has the tags, and of what is wrong there
     */
    public void checkDeclared(Map<String, String> tags, BiFunction<String, String, RuntimeException> mistakes) {
        try {
            check(new TagChange.Merge(tags));
            checkQuota(tags.size());
            TagDocument.of(tags);
        } catch (TagRejection rejection) {
            throw switch (rejection.reason()) {
                case QUOTA -> mistakes.apply("", "are more than " + quota);
                case TOO_LARGE -> mistakes.apply("", "are more than the store has room for");
                default -> {
                    String part = rejection.reason().name().toLowerCase(Locale.ROOT);
                    yield mistakes.apply("." + rejection.key(), "the " + part + " breaks the API's rules");
                }
            };
        }
    }

    /** Checks how many tags a resource would hold. */
    void checkQuota(int size) {
        if (size > quota) {
            throw new TagRejection(TagRejection.Reason.QUOTA);
        }
    }

    private void check(String tagKey, String tagValue) {
        boolean reserved = !reservedPrefix.isEmpty() && tagKey.startsWith(reservedPrefix);
        if (reserved || !key.allows(tagKey)) {
            throw new TagRejection(TagRejection.Reason.KEY, tagKey, tagValue);
        }
        if (!value.allows(tagValue)) {
            throw new TagRejection(TagRejection.Reason.VALUE, tagKey, tagValue);
        }
    }

    /**
     * What a text may be.
     *
     * @param pattern matched against the whole text
     * @param shortest least length in Unicode code points
     * @param longest greatest length in Unicode code points
     */
    public record TextRule(Pattern pattern, int shortest, int longest) {
        private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
        static final TextRule NONE = ofLength(0, Integer.MAX_VALUE);

        /** Any text of so many code points. */
        public static TextRule ofLength(int shortest, int longest) {
            return new TextRule(ANYTHING, shortest, longest);
        }

        boolean allows(String text) {
            int length = text.codePointCount(0, text.length());
            return length >= shortest
                    && length <= longest
                    && pattern.matcher(text).matches();
        }
    }
}

package dev.tagmock.tag;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
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

    /** What of a tag that was rejected breaks the rules, in words: a character, a length, a prefix. */
    public String mistake(TagRejection rejection) {
        return rejection.reason() == TagRejection.Reason.VALUE
                ? value.mistake(rejection.value())
                : isReserved(rejection.key()) ? "begins with " + reservedPrefix : key.mistake(rejection.key());
    }

    /** Checks how many tags a resource would hold. */
    void checkQuota(int size) {
        if (size > quota) {
            throw new TagRejection(TagRejection.Reason.QUOTA);
        }
    }

    private void check(String tagKey, String tagValue) {
        if (isReserved(tagKey) || !key.allows(tagKey)) {
            throw new TagRejection(TagRejection.Reason.KEY, tagKey, tagValue);
        }
        if (!value.allows(tagValue)) {
            throw new TagRejection(TagRejection.Reason.VALUE, tagKey, tagValue);
        }
    }

    private boolean isReserved(String tagKey) {
        return !reservedPrefix.isEmpty() && tagKey.startsWith(reservedPrefix);
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

        /** What is wrong with a text that is not allowed: its length, or its first character that cannot stand where it does. */
        @SuppressWarnings("JdkObsolete") // whether more characters could still make it match is what is asked
        String mistake(String text) {
            int length = text.codePointCount(0, text.length());
            if (length < shortest || length > longest) {
                return length == 0 ? "is empty" : "has " + length + " characters";
            }
            Matcher beginning = pattern.matcher(text);
            for (int position = 1; position <= length; position++) {
                beginning.region(0, text.offsetByCodePoints(0, position));
                if (!beginning.matches() && !beginning.hitEnd()) {
                    return "has " + character(text, position) + " as character " + position;
                }
            }
            return "ends with " + character(text, length);
        }

        /** Itself if a header can hold it, and by its code if not. */
        private static String character(String text, int position) {
            int found = text.codePointAt(text.offsetByCodePoints(0, position - 1));
            return found > ' ' && found < 0x7f ? Character.toString(found) : "U+%04X".formatted(found);
        }
    }
}

package dev.tagmock.control.browse;

import dev.tagmock.control.ControlRejected;
import dev.tagmock.tag.TagSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Selectors as people write them: {@code env=prod, tier in (web,db), !canary}. A key alone picks what has it. What has
 * commas, spaces or signs in it stands in double quotes, with a backslash before quotes and backslashes.
 */
final class Selectors {
    private static final int MOST = 20;
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern WORD = Pattern.compile("[^\\s,()=!\"]+");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern NOT = Pattern.compile("!");
    private static final Pattern IS = Pattern.compile("==?");
    private static final Pattern IS_NOT = Pattern.compile("!=");
    private static final Pattern IN = Pattern.compile("in\\s*\\(");
    private static final Pattern NOT_IN = Pattern.compile("notin\\s*\\(");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern END_OF_SET = Pattern.compile("\\)");

    private final String field;
    private final String text;
    private int at;

    private Selectors(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * Reads selectors, all of which are to hold.
     *
     * @param field what the text is called where it is rejected
     * @param text blank for none
     * @throws ControlRejected telling what was expected where
     */
    static List<TagSelector> parse(String field, String text) {
        List<TagSelector> all = new ArrayList<>();
        Selectors rest = new Selectors(field, text);
        if (rest.isAtEnd()) {
            return all;
        }
        do {
            all.add(rest.selector());
        } while (rest.skips(COMMA));
        if (!rest.isAtEnd()) {
            throw rest.expected("=, !=, in (…), notin (…) or a comma");
        }
        if (all.size() > MOST) {
            throw ControlRejected.of(field, "must be " + MOST + " selectors at most");
        }
        return all;
    }

    private TagSelector selector() {
        if (skips(NOT)) {
            return TagSelector.lacking(word("a key"), List.of());
        }
        String key = word("a key");
        if (skips(IS_NOT)) {
            return TagSelector.lacking(key, List.of(value()));
        }
        if (skips(IS)) {
            return TagSelector.having(key, List.of(value()));
        }
        if (skips(NOT_IN)) {
            return TagSelector.lacking(key, set());
        }
        return TagSelector.having(key, skips(IN) ? set() : List.of());
    }

    /** May be empty, as values of some APIs' tags may. */
    private String value() {
        return isAtEnd() || text.charAt(at) == ',' ? "" : word("a value");
    }

    private List<String> set() {
        List<String> values = new ArrayList<>();
        do {
            values.add(word("a value"));
        } while (skips(COMMA));
        if (!skips(END_OF_SET)) {
            throw expected("a comma or )");
        }
        return values;
    }

    private String word(String what) {
        String quoted = next(QUOTED);
        String word = quoted == null
                ? next(WORD)
                : quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
        if (word == null) {
            throw expected(what);
        }
        return word;
    }

    private boolean skips(Pattern pattern) {
        return next(pattern) != null;
    }

    private boolean isAtEnd() {
        next(SPACE);
        return at == text.length();
    }

    private @Nullable String next(Pattern pattern) {
        if (pattern != SPACE) {
            next(SPACE);
        }
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private ControlRejected expected(String what) {
        return ControlRejected.of(field, "expected " + what + " at character " + (at + 1));
    }
}

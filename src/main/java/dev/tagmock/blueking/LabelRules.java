package dev.tagmock.blueking;

import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagRules;
import dev.tagmock.tag.TagRules.TextRule;
import java.util.regex.Pattern;

/** The vendor's rules for labels (contract, section 3.2): no quota, no reserved prefix. */
public final class LabelRules {
    /** What a key looks like. It begins with a letter and, like a value, ends with a letter or digit. */
    public static final Pattern KEY = Pattern.compile("[a-zA-Z]([a-z0-9A-Z\\-_.]*[a-z0-9A-Z])?");

    /** What a value looks like. */
    public static final Pattern VALUE = Pattern.compile("[a-z0-9A-Z]([a-z0-9A-Z\\-_.]*[a-z0-9A-Z])?");

    /** What labels must be to be added. */
    public static final TagRules ADD =
            new TagRules(new TextRule(KEY, 1, 63), new TextRule(VALUE, 1, 63), "", Integer.MAX_VALUE);

    private LabelRules() {}

    /** What is wrong with a label, and the rules for that part of it, in words. */
    public static String describe(TagRejection rejection) {
        return rejection.reason() == TagRejection.Reason.KEY
                ? "key " + ADD.mistake(rejection)
                        + ": 1 to 63 letters, digits and -_., a letter first, a letter or digit last"
                : "value " + ADD.mistake(rejection)
                        + ": 1 to 63 letters, digits and -_., a letter or digit first and last";
    }
}

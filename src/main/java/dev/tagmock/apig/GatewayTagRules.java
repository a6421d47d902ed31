package dev.tagmock.apig;

import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagRules;
import dev.tagmock.tag.TagRules.TextRule;
import java.util.regex.Pattern;

/** The vendor's rules for tags of gateways (contract, section 1). Lengths are in code points. */
public final class GatewayTagRules {
    /** Most tags in a request, and most on a gateway. */
    public static final int QUOTA = 20;

    /** Letters, numbers and separators of any script, and some punctuation; not separators alone. */
    private static final Pattern KEY = Pattern.compile("(?!\\p{Z}+$)[\\p{L}\\p{N}\\p{Z}_.:=+\\-@]*");

    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}\\p{Z}_.:=+\\-@/]*");

    /** What tags must be to be created. */
    public static final TagRules CREATE =
            new TagRules(new TextRule(KEY, 1, 128), new TextRule(VALUE, 0, 255), "_sys_", QUOTA);

    /** What tags must be to be deleted: of a possible length, no more. */
    public static final TagRules DELETE =
            new TagRules(TextRule.ofLength(1, 128), TextRule.ofLength(0, 255), "", Integer.MAX_VALUE);

    private GatewayTagRules() {}

    /** What is wrong with a tag, and the rules for that part of it, in words. */
    static String describe(TagRejection rejection) {
        return rejection.reason() == TagRejection.Reason.KEY
                ? "key " + CREATE.mistake(rejection)
                        + ": 1 to 128 letters, digits, spaces and _.:=+-@, not only spaces, not beginning with _sys_"
                : "value " + CREATE.mistake(rejection) + ": up to 255 letters, digits, spaces and _.:=+-@/";
    }
}

package dev.tagmock.tag;

import java.util.Map;
import java.util.Optional;

/** Lets tests of an API's rules ask them without a store. */
public final class TagRulesVerdict {
    private TagRulesVerdict() {}

    /** The first tag that breaks the rules, if one does. */
    public static Optional<TagRuleViolation> of(TagRules rules, Map<String, String> tags) {
        try {
            rules.check(new TagChange.Merge(tags));
            return Optional.empty();
        } catch (TagRuleViolation violation) {
            return Optional.of(violation);
        }
    }
}

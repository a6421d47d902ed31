package dev.tagmock.testing;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRuleViolation;
import dev.tagmock.tag.TagRules;
import java.util.Optional;

/** What a rule set says of a change. */
public final class Verdict {
    private Verdict() {}

    /** The violation, if there is one. */
    public static Optional<TagRuleViolation> of(TagRules rules, TagChange change) {
        try {
            rules.check(change);
            return Optional.empty();
        } catch (TagRuleViolation violation) {
            return Optional.of(violation);
        }
    }
}

package dev.tagmock.tag;

import java.util.Optional;

/** What a rule set says of a change, for the tests of the APIs that state one. */
public final class Verdict {
    private Verdict() {}

    /** The part of a tag that breaks a rule, or none. */
    public static Optional<TagRuleViolation.Part> of(TagRules rules, TagChange change) {
        try {
            rules.check(change);
            return Optional.empty();
        } catch (TagRuleViolation violation) {
            return Optional.of(violation.part());
        }
    }
}

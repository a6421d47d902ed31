package dev.tagmock.testing;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.tag.TagRules;
import java.util.Optional;

/** What a rule set says of a change. */
public final class Verdict {
    private Verdict() {}

    /** The violation, if there is one. */
    public static Optional<TagRejection> of(TagRules rules, TagChange change) {
        try {
            rules.check(change);
            return Optional.empty();
        } catch (TagRejection violation) {
            return Optional.of(violation);
        }
    }
}

package dev.tagmock.tag;

/** A tag that breaks a rule, and which part of it does. */
public final class TagRuleViolation extends DomainOutcome {
    private static final long serialVersionUID = 1L;

    /** The two halves of a tag. */
    public enum Part {
        KEY,
        VALUE
    }

    private final Part part;
    private final String key;
    private final String value;

    TagRuleViolation(Part part, String key, String value) {
        super("a tag's " + part + " breaks a rule");
        this.part = part;
        this.key = key;
        this.value = value;
    }

    /** The half that is at fault. */
    public Part part() {
        return part;
    }

    /** The tag's key, as sent. */
    public String key() {
        return key;
    }

    /** The tag's value, as sent. */
    public String value() {
        return value;
    }
}

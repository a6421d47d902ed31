package dev.tagmock.tag;

/**
 * A call that the domain rejected; each API says it in its vendor's words. It carries no stack trace: it is an answer, not a
 * fault, and under load it is made as often as one.
 */
public final class TagRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String key;
    private final String value;

    /** Why a call was rejected. */
    public enum Reason {
        /** A tag's key breaks a rule. */
        KEY,
        /** A tag's value breaks a rule. */
        VALUE,
        /** A resource would have held more tags than the rules allow. */
        QUOTA,
        /** More than the store has room for in one row, or writes in one transaction. */
        TOO_LARGE,
        /** A named resource does not exist and cannot come to exist by being named. */
        UNKNOWN_RESOURCE
    }

    TagRejection(Reason reason) {
        this(reason, "", "");
    }

    /** {@code UNKNOWN_RESOURCE} of this name. */
    static TagRejection unknown(String name) {
        return new TagRejection(Reason.UNKNOWN_RESOURCE, name, "");
    }

    TagRejection(Reason reason, String key, String value) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.key = key;
        this.value = value;
    }

    public Reason reason() {
        return reason;
    }

    /** The key, as sent, of the tag that breaks a rule, or the name of the unknown resource; empty if it is neither. */
    public String key() {
        return key;
    }

    /** The value, as sent, of the tag that breaks a rule; empty if none does. */
    public String value() {
        return value;
    }
}

package dev.tagmock.iam;

/** Credentials that do not do. Without a stack trace: it is an answer, not a fault. */
public class AuthenticationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why they do not. */
    public enum Reason {
        NO_OR_UNKNOWN_TOKEN,
        TOKEN_EXPIRED,
        UNKNOWN_ACCESS_KEY,
        WRONG_SIGNATURE,
        SIGNATURE_EXPIRED
    }

    private final Reason reason;
    private final String accessKey;

    AuthenticationRefused(Reason reason) {
        this(reason, "");
    }

    AuthenticationRefused(Reason reason, String accessKey) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.accessKey = accessKey;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The access key that nobody has, where that is the reason: an id, not a secret. */
    public String accessKey() {
        return accessKey;
    }
}

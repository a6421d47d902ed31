package dev.tagmock.tools;

/** Why the program does not begin, in one line. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String reason) {
        super(reason);
    }
}

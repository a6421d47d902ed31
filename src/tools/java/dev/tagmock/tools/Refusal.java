package dev.tagmock.tools;

/** Why the program does not begin: one line for whoever started it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}

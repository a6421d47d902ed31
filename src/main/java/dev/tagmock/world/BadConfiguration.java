package dev.tagmock.world;

/** A setting or a file that the service refuses to start with. Its message is one line that says which and why. */
class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    BadConfiguration(String line) {
        super(line);
        this.line = line;
    }

    String line() {
        return line;
    }
}

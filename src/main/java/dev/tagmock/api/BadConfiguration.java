package dev.tagmock.api;

/** A setting or a file with which the service does not start. Its message is one line that says which and why. */
public class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    /**
     * Stops the start.
     *
     * @param line names the setting, or the file and the place in it, and what it must be; never holds a secret
     */
    public BadConfiguration(String line) {
        super(line);
        this.line = line;
    }

    /** What is wrong, for people to read. */
    public String line() {
        return line;
    }
}

package dev.tagmock.api;

/** A setting or a file that the service refuses to start with. Its message is one line that says which and why. */
public class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    /**
     * Refuses to start.
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

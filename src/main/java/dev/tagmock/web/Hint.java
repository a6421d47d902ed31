package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** One line to whoever called on what was expected of the call; the answer itself is the vendor's and says less. */
public final class Hint {
    /** The response header that carries it. */
    public static final String HEADER = "X-TagMock-Hint";

    private static final String ATTRIBUTE = Hint.class.getName();
    private static final int LONGEST = 400;

    private Hint() {}

    /** Gives a hint, unless there is one already: who finds a mistake first knows most of it. */
    public static void note(ServletRequest request, String text) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, text);
        }
    }

    /** Tells a mistake in what was sent, and the body that the called operation takes, if it takes one. */
    public static void noteMistake(ServletRequest request, String mistake) {
        String body = CalledOperation.bodyOf(request);
        note(request, body.isEmpty() ? mistake : mistake + "; expected body: " + body);
    }

    /** The hint, fit for a header. */
    static Optional<String> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String text
                ? Optional.of(
                        text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("[^\\x20-\\x7e]", "?"))
                : Optional.empty();
    }
}

package dev.tagmock.control.fault;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What befalls one call.
 *
 * @param id the fault's
 * @param delayMs how late the answer is; 0 for not at all
 * @param code of the error that is answered; null for none
 * @param drop null if the connection stays
 */
public record FiredFault(
        String id,
        long delayMs,
        @Nullable String code,
        @Nullable Drop drop) {
    private static final String ATTRIBUTE = FiredFault.class.getName();

    /** What befalls this request; null if nothing does, or if that has not been decided yet. */
    public static @Nullable FiredFault of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FiredFault fired ? fired : null;
    }

    static void note(ServletRequest request, @Nullable FiredFault fired) {
        request.setAttribute(ATTRIBUTE, fired);
    }
}

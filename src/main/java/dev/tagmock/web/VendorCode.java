package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** The vendor's code in the answer to a request, where the answer has one. */
public final class VendorCode {
    private static final String ATTRIBUTE = VendorCode.class.getName();

    private VendorCode() {}

    /** The code, {@code APIC.7102} or {@code 1199006} say; null where the answer has none. */
    public static @Nullable String of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String code ? code : null;
    }

    /** To be called by whoever makes the answer. */
    public static void note(ServletRequest request, @Nullable String code) {
        request.setAttribute(ATTRIBUTE, code);
    }
}

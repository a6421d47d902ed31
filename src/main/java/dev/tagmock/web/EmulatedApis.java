package dev.tagmock.web;

import jakarta.servlet.ServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All emulated APIs. */
@Component
public class EmulatedApis {
    private static final String ATTRIBUTE = EmulatedApis.class.getName();

    private final List<EmulatedApi> apis;

    EmulatedApis(List<EmulatedApi> apis) {
        this.apis = List.copyOf(apis);
    }

    /** Every way into every one of them. */
    public Collection<EmulatedApi> all() {
        return apis;
    }

    /** The one that a request was sent to, if it is any. Found out once: several ask on the way of each request. */
    public Optional<EmulatedApi> of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof EmulatedApi known) {
            return Optional.of(known);
        }
        // Null for some that the container refuses.
        @Nullable String path = RewrittenPath.sent(request);
        Optional<EmulatedApi> called = path == null ? Optional.empty() : PathOwner.of(path, apis);
        called.ifPresent(api -> request.setAttribute(ATTRIBUTE, api));
        return called;
    }
}

package dev.tagmock.control;

import dev.tagmock.api.CallStage;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps pages of other sites from using the control API through the browser of somebody who can reach it: they may change
 * nothing, and may not come by a name of their own that they have pointed here. Clients that are no browsers pass.
 */
@Component
class OwnPages implements CallStage {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ControlSettings settings;

    OwnPages(ControlSettings settings) {
        this.settings = settings;
    }

    @Override
    public Stage stage() {
        return Stage.ADMIT;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(Exchange.of(request).owner().orElse(null) instanceof ControlApi)) {
            return true;
        }
        String host = request.getHeader("Host");
        boolean foreign = isFromBrowser(request) && !isOwnName(host);
        boolean changes = !READING.contains(request.getMethod());
        if (foreign || (changes && !isFromOwnPage(request, host))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    private static boolean isFromBrowser(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return request.getHeader("Origin") != null
                || request.getHeader("Sec-Fetch-Site") != null
                || (agent != null && agent.startsWith("Mozilla/"));
    }

    private static boolean isFromOwnPage(HttpServletRequest request, @Nullable String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN_SITE.contains(site))
                && (origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(host));
    }

    /** Nobody else can have an address, a name without dots or one below localhost point to a page of his own. */
    private boolean isOwnName(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        return name.matches("[\\d.]+|\\[.*]|[^.]+|.*\\.localhost")
                || settings.hosts().contains(name);
    }
}

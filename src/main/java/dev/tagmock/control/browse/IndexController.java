package dev.tagmock.control.browse;

import dev.tagmock.api.EmulatedClock;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRoutes;
import dev.tagmock.control.clock.ClockView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what there is below {@code /_tagmock}. */
@RestController
class IndexController {
    private final EmulatedClock clock;
    private final ControlRoutes routes;

    IndexController(EmulatedClock clock, ControlRoutes routes) {
        this.clock = clock;
        this.routes = routes;
    }

    @GetMapping("/_tagmock")
    Index show(HttpServletRequest request) {
        ControlQuery.of(request);
        return new Index(getClass().getPackage().getImplementationVersion(), ClockView.of(clock), routes.all());
    }

    /**
     * What the control API begins with.
     *
     * @param version of this service; null where it does not run from its jar
     * @param paths the methods by path
     */
    record Index(@Nullable String version, ClockView clock, SortedMap<String, SortedSet<String>> paths) {}
}

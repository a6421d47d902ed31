package dev.tagmock.control.browse;

import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.WorldPart;
import dev.tagmock.world.Inventory;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each API's part of the world two paths below {@code /_tagmock}, named as the part names what it has. */
@Component
class BrowseRoutes {
    BrowseRoutes(
            RequestMappingHandlerMapping requestMappingHandlerMapping, List<WorldPart<?>> parts, Inventory inventory) {
        for (WorldPart<?> part : parts) {
            BrowseController controller = new BrowseController(part, inventory);
            add(requestMappingHandlerMapping, part.scopes().plural(), controller, "scopes");
            add(requestMappingHandlerMapping, part.scopes().resources(), controller, "resources");
        }
    }

    private static void add(
            RequestMappingHandlerMapping mapping, String name, BrowseController controller, String method) {
        RequestMappingInfo path = RequestMappingInfo.paths("/_tagmock/" + ScopeKind.hyphenated(name))
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        Method handler = ReflectionUtils.findMethod(BrowseController.class, method, HttpServletRequest.class);
        mapping.registerMapping(path, controller, Objects.requireNonNull(handler));
    }
}

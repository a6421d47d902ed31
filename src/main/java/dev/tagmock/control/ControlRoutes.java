package dev.tagmock.control;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The paths of the control API with their methods, as Spring MVC has them. */
@Component
public class ControlRoutes {
    private final RequestMappingHandlerMapping mapping;

    ControlRoutes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mapping = requestMappingHandlerMapping;
    }

    /** The methods by path pattern, both sorted. */
    public SortedMap<String, SortedSet<String>> all() {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> patterns(route).stream()
                        .map(PathPattern::getPatternString)
                        .filter(path -> path.startsWith(ControlApi.ROOT))
                        .forEach(path -> all.computeIfAbsent(path, unseen -> new TreeSet<>())
                                .addAll(methods(route))));
        return all;
    }

    /** The methods that a path has, as {@code Allow} lists them. */
    String allowed(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return mapping.getHandlerMethods().keySet().stream()
                .filter(route -> patterns(route).stream().anyMatch(pattern -> pattern.matches(parsed)))
                .flatMap(route -> methods(route).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Collection<PathPattern> patterns(RequestMappingInfo route) {
        return Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns();
    }

    private static List<String> methods(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
    }
}

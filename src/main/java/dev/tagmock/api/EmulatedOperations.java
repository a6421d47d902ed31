package dev.tagmock.api;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/** Every operation that is emulated, at each of its routes. */
@Component
public class EmulatedOperations {
    private final SingletonSupplier<List<Endpoint>> handled;

    EmulatedOperations(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        // Read when all are there.
        this.handled = SingletonSupplier.of(() -> read((OperationMapping) requestMappingHandlerMapping));
    }

    /** All of them, by name. */
    public List<Endpoint> all() {
        return handled().stream()
                .filter(endpoint -> endpoint.operation() != null)
                .toList();
    }

    /** All of them and the service's own, which go by method and path. */
    public List<Endpoint> handled() {
        return handled.obtain();
    }

    /** Those at the paths of one owner. */
    public List<Endpoint> of(PathOwner api) {
        return all().stream().filter(endpoint -> api.owns(endpoint.path())).toList();
    }

    /** What to tell a caller of an operation that is not emulated; empty where the path is no API's. */
    public Optional<String> nearestTo(Exchange exchange) {
        EmulatedApi api = exchange.api();
        String method = shortened(exchange.request().getMethod());
        String call = method + " " + shortened(PlainPath.of(exchange.path()));
        return (api == null ? Stream.<Endpoint>empty() : of(api).stream())
                .min(Comparator.comparingInt((Endpoint endpoint) -> CallDistance.between(call, endpoint.call()))
                        .thenComparing(Endpoint::call))
                .map(nearest -> method + " " + printable(exchange.path()) + "; nearest emulated: " + nearest.name()
                        + " (" + nearest.call() + ")");
    }

    /** The path that was meant where parts before it are missing or too many; empty where none is alike. */
    public Optional<String> meantBy(Exchange exchange) {
        List<String> call = BasePath.segments(shortened(exchange.path()));
        return all().stream()
                .sorted(Comparator.comparing((Endpoint endpoint) ->
                        !endpoint.method().equals(exchange.request().getMethod())))
                .flatMap(endpoint -> BasePath.corrected(call, BasePath.segments(endpoint.path())).stream())
                .findFirst()
                .map(path -> "no such path; did you mean "
                        + printable(path).replace("%7B", "{").replace("%7D", "}") + "?");
    }

    /** A path as sent can hold what no header may. */
    private static String printable(String path) {
        String printable = path.replaceAll("[^\\x21-\\x7e]", "?");
        return UriUtils.encodePath(shortened(printable), StandardCharsets.US_ASCII)
                .replace("%25", "%");
    }

    /** A caller's line can be longer than our headers may be. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }

    private static List<Endpoint> read(OperationMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> read(
                        handler.getKey(),
                        handler.getValue(),
                        mapping.operation(handler.getValue().getMethod())))
                .sorted(Comparator.comparing(Endpoint::name).thenComparing(Endpoint::path))
                .toList();
    }

    private static Stream<Endpoint> read(
            RequestMappingInfo mapping, HandlerMethod handler, @Nullable Operation operation) {
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(
                                operation == null ? method + " " + path : operation.operationId(),
                                method.name(),
                                path,
                                operation,
                                handler)));
    }

    /**
     * An operation at one of its routes.
     *
     * @param name as the vendor's documents have it
     * @param path a pattern, variables in braces, named as the vendor names them
     * @param operation null if it is one of the service's own
     * @param handler the method that answers it
     */
    public record Endpoint(
            String name,
            String method,
            String path,
            @Nullable Operation operation,
            HandlerMethod handler) {
        String call() {
            return method + " " + path;
        }
    }
}

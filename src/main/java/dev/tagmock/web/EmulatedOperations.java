package dev.tagmock.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/** Every operation that is emulated, read off the handlers. */
@Component
public class EmulatedOperations {
    /** The header that names a called operation which is not emulated, and the nearest one that is. */
    static final String UNSUPPORTED = "X-TagMock-Unsupported";

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final SingletonSupplier<List<Operation>> handled;
    private final List<EmulatedApi> apis;

    EmulatedOperations(RequestMappingHandlerMapping requestMappingHandlerMapping, List<EmulatedApi> apis) {
        this.apis = apis;
        // Read when all are there.
        this.handled = SingletonSupplier.of(() -> requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(handler -> read(handler.getKey(), handler.getValue()))
                .sorted(Comparator.comparing(Operation::name).thenComparing(Operation::path))
                .toList());
    }

    /** All of them, by name. */
    public List<Operation> all() {
        return handled().stream()
                .filter(operation -> operation.handler().hasMethodAnnotation(Emulates.class))
                .toList();
    }

    /** All of them and the service's own, which go by method and path. */
    public List<Operation> handled() {
        return handled.obtain();
    }

    /** Those at the paths of one owner. */
    public List<Operation> of(PathOwner api) {
        return all().stream().filter(operation -> api.owns(operation.path())).toList();
    }

    /** What to tell a caller of an operation that is not emulated; empty where the path is no API's. */
    Optional<String> nearestTo(String method, String path) {
        String call = shortened(method) + " " + shortened(LiteralPath.plain(path));
        return PathOwner.of(path, apis)
                .flatMap(api -> nearestOf(api, call))
                .map(nearest -> shortened(method) + " " + printable(path) + "; nearest emulated: " + nearest);
    }

    private Optional<String> nearestOf(EmulatedApi api, String call) {
        return of(api).stream()
                .min(Comparator.comparingInt((Operation operation) -> CallDistance.between(call, operation.call()))
                        .thenComparing(Operation::call))
                .map(operation -> operation.name() + " (" + operation.call() + ")");
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

    private static Stream<Operation> read(RequestMappingInfo mapping, HandlerMethod handler) {
        Emulates emulates = handler.getMethodAnnotation(Emulates.class);
        return mapping.getPatternValues().stream()
                .map(EmulatedOperations::asPublished)
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Operation(
                                emulates == null ? method + " " + path : emulates.value(),
                                method.name(),
                                path,
                                handler)));
    }

    /** The vendors write {@code {some_id}} where Java has {@code {someId}}. */
    private static String asPublished(String path) {
        return VARIABLE.matcher(path)
                .replaceAll(variable ->
                        variable.group().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    /**
     * An operation at one of its addresses.
     *
     * @param name as the vendor's papers have it
     * @param path a pattern, variables in braces, named as the vendor names them
     * @param handler the method that answers it
     */
    public record Operation(String name, String method, String path, HandlerMethod handler) {
        String call() {
            return method + " " + path;
        }
    }
}

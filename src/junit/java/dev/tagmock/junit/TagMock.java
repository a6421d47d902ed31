package dev.tagmock.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a TagMock: a child process that all test classes of a run share if they ask for the same jar and arguments,
 * and in it a project and a business of their own, which are reset before each test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TagMock tagmock = new TagMock().with("--tagmock.hints=false");
 * }</pre>
 *
 * <p>In an instance field each test has its own, so that tests of a class can run in parallel. Parameters of type
 * {@code TagMock} and {@code URI}, its base URL, are resolved too.
 */
public final class TagMock implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private final @Nullable Path jar;
    private final List<String> arguments;
    private final TestScope scope = TestScope.random();
    private @Nullable Server server;

    /**
     * TagMock as the jar that {@link TagMockProcess#namedJar} finds. Where JUnit's configuration parameter {@code tagmock.url} (a system
     * property will do) or the variable {@code TAGMOCK_URL} says where one runs, started by hand, that is used, and nothing is started.
     */
    public TagMock() {
        this(null, List.of());
    }

    private TagMock(@Nullable Path jar, List<String> arguments) {
        this.jar = jar;
        this.arguments = arguments;
    }

    /** TagMock as this jar. */
    public static TagMock jar(Path jar) {
        return new TagMock(jar, List.of());
    }

    /** The same started with more arguments, and with a project and a business of its own. */
    public TagMock with(String... more) {
        return new TagMock(
                jar, Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    /** Where it serves: scheme, address and port. */
    public URI baseUrl() {
        return running().baseUrl();
    }

    /** The project that nobody else uses: 32 hex digits. */
    public String projectId() {
        return scope.projectId();
    }

    /** The business that nobody else uses. */
    public long businessId() {
        return scope.businessId();
    }

    /** Returns the project and the business to the fixtures, and forgets calls and faults that name them. */
    public void reset() {
        scope.queries().forEach(query -> running().send("POST", "/_tagmock/reset?" + query, ""));
    }

    /**
     * Puts what a document in the form of fixtures declares in place of all that the project, or the business, has.
     *
     * @throws IllegalArgumentException if the document names neither of them, or is rejected
     */
    public void seed(String document) {
        running().send("PUT", "/_tagmock/state?" + scope.queryFor(document), document);
    }

    /**
     * Has calls fail that name the project, or the business, until the next reset; gives the fault's id.
     *
     * @throws IllegalArgumentException if it names neither of them, or is rejected
     */
    public String fault(String json) {
        scope.queryFor(json);
        String location = running()
                .send("POST", "/_tagmock/faults", json)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /**
     * Checks that so many calls came: a count and a filter.
     *
     * @throws AssertionError with the calls that come nearest, if they did not
     */
    public void verify(String json) {
        String found = running().send("POST", "/_tagmock/requests/verify", json).body();
        if (!found.contains("\"verified\":true")) {
            throw new AssertionError("expected " + json.strip() + ", found " + found);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = server(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server = server(context);
        reset();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TagMock.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        server = server(context);
        return parameter.getParameter().getType() == URI.class ? baseUrl() : this;
    }

    // Its successor came with JUnit 6; suites on JUnit 5 have this one only.
    @SuppressWarnings("deprecation")
    private Server server(ExtensionContext context) {
        Optional<String> url = context.getConfigurationParameter("tagmock.url")
                .or(() -> Optional.ofNullable(System.getenv("TAGMOCK_URL")));
        if (url.isPresent()) {
            return new Server(URI.create(url.get()));
        }
        Path named = jar == null ? TagMockProcess.namedJar() : jar;
        TagMockProcess shared = context.getRoot()
                .getStore(Namespace.create(TagMock.class, named, arguments))
                .getOrComputeIfAbsent(
                        "process",
                        key -> TagMockProcess.start(TagMockProcess.command(named, arguments)),
                        TagMockProcess.class);
        return Objects.requireNonNull(shared).server();
    }

    private Server running() {
        return Objects.requireNonNull(server, "TagMock starts before the first test of the class, not earlier");
    }
}

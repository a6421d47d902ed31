package dev.tagmock.sample;

import dev.tagmock.tag.Namespace;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API as seen from outside, and its credentials: a key in a header. */
@Component
@Profile("sample")
class SampleApi implements EmulatedApi, HandlerInterceptor, WebMvcConfigurer {
    static final ScopeKind SHELF =
            new ScopeKind("shelf", false, "Shelf", "shelves", "Book", "books", "marks", Map.of());

    private static final String ROOT = "/sample/";

    private final SampleWorld world;

    SampleApi(SampleWorld world) {
        this.world = world;
    }

    static Namespace books(String shelf) {
        return new Namespace("book/" + shelf, shelf);
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(ROOT);
    }

    @Override
    public ScopeKind scopes() {
        return SHELF;
    }

    @Override
    public Scope scope(HttpServletRequest request) {
        String shelf = request.getRequestURI().substring(ROOT.length()).split("/", 2)[0];
        return shelf.isEmpty() ? Scope.EVERYTHING : SHELF.of(shelf);
    }

    @Override
    public Set<String> errorCodes() {
        return SampleError.codes();
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return SampleError.valueOf(code).rejection();
    }

    @Override
    public Answer answer(int status, Call call) {
        SampleError error = status == 500 ? SampleError.BROKEN : SampleError.NOTHING_HERE;
        return new Answer(error.status(), error.name(), error.body());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns(ROOT + "**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!world.isKey(request.getHeader("X-Sample-Key"))) {
            throw SampleError.WRONG_KEY.rejection();
        }
        return true;
    }
}

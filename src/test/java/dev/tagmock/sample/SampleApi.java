package dev.tagmock.sample;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.TagRejection;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import dev.tagmock.web.Unhandled;
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
        return SHELF.of(request.getRequestURI().substring(ROOT.length()).replaceFirst("/.*", ""));
    }

    @Override
    public Set<String> errorCodes() {
        return Set.of("WRONG_KEY", "NO_SUCH_BOOK", "NOTHING_HERE", "BAD_MARK", "BROKEN");
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return new Rejected(SampleError.valueOf(code));
    }

    @Override
    public Rejection reject(Throwable failure, HttpServletRequest request) {
        if (failure instanceof Rejected rejected) {
            return ((SampleError) rejected.error()).rejection("");
        } else if (failure instanceof TagRejection rejection) {
            return rejection.reason() == TagRejection.Reason.UNKNOWN_RESOURCE
                    ? SampleError.NO_SUCH_BOOK.rejection("")
                    : SampleError.BAD_MARK.rejection("mark " + rejection.key());
        }
        return (failure instanceof Unhandled ? SampleError.NOTHING_HERE : SampleError.BROKEN).rejection("");
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns(ROOT + "**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!world.isKey(request.getHeader("X-Sample-Key"))) {
            throw new Rejected(SampleError.WRONG_KEY);
        }
        return true;
    }
}

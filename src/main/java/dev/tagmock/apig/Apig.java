package dev.tagmock.apig;

import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RewrittenPath;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** This API as seen from outside (contract, section 2). */
@Component
class Apig implements EmulatedApi {
    private static final Pattern OWN = Pattern.compile("/+v2(?![^/])/?([^/]*)");

    @Override
    public String name() {
        return "apig";
    }

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).lookingAt();
    }

    @Override
    public Scope scope(HttpServletRequest request) {
        Matcher project = OWN.matcher(RewrittenPath.sent(request));
        if (!project.lookingAt() || project.group(1).isEmpty()) {
            return Scope.EVERYTHING;
        }
        try {
            return ApigWorld.PROJECT.of(UriUtils.decode(project.group(1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformedEscape) {
            return Scope.EVERYTHING;
        }
    }

    @Override
    public ScopeKind scopes() {
        return ApigWorld.PROJECT;
    }

    @Override
    public Set<String> errorCodes() {
        return ApigError.codes();
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return ApigError.withCode(code).rejected("body");
    }

    @Override
    public Rejection reject(Throwable failure, HttpServletRequest request) {
        return ApigRejections.of(failure, request);
    }
}

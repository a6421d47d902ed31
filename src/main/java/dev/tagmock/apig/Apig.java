package dev.tagmock.apig;

import dev.tagmock.web.EmulatedApi;
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
        return ApigError.withCode(code).refusal("body");
    }

    @Override
    public Answer answer(int status, Call call) {
        ApigError error = switch (status) {
            case 400 -> ApigError.BAD_REQUEST;
            case 405 -> ApigError.NO_SUCH_METHOD;
            case 500 -> ApigError.INTERNAL;
            default -> ApigError.NO_SUCH_API;
        };
        return new Answer(error.status(), error.code(), error.body(call.requestId(), call.method()));
    }
}

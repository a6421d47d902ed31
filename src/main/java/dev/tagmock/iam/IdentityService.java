package dev.tagmock.iam;

import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The identity service as seen from outside. Its codes are statuses. */
@Component
class IdentityService implements EmulatedApi {
    private static final Pattern OWN = Pattern.compile("/+v3(/(?!api-docs$)|$)");
    private static final Set<String> CODES = Set.of("400", "401", "403", "404", "500", "503");

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).lookingAt();
    }

    @Override
    public Scope scope(HttpServletRequest request) {
        return Scope.EVERYTHING;
    }

    @Override
    public @Nullable ScopeKind scopes() {
        return null;
    }

    @Override
    public Set<String> errorCodes() {
        return CODES;
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(Integer.parseInt(code));
        return new IdentityError(status, status.getReasonPhrase());
    }

    @Override
    public Answer answer(int status, Call call) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus told = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return new Answer(
                told.value(), Integer.toString(told.value()), IdentityError.body(told, told.getReasonPhrase()));
    }
}

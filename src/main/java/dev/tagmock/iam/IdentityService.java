package dev.tagmock.iam;

import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import dev.tagmock.web.Unhandled;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    /** Any of its statuses, whether or not it has an error that it tells with it. */
    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return new Rejected(HttpStatus.valueOf(Integer.parseInt(code)));
    }

    @Override
    public Rejection reject(Throwable failure, HttpServletRequest request) {
        if (failure instanceof Rejected rejected) {
            return rejected.error() instanceof IdentityError error
                    ? error.rejection()
                    : rejected.error() instanceof HttpStatus status
                            ? IdentityError.rejection(status)
                            : IdentityError.UNAUTHENTICATED.rejection();
        } else if (failure instanceof RequestBody.TooLarge) {
            return IdentityError.TOO_LARGE.rejection();
        } else if (failure instanceof IOException) {
            // The body could not be read to its end.
            return IdentityError.BAD_BODY.rejection();
        } else if (failure instanceof Unhandled unhandled) {
            HttpStatus status = HttpStatus.resolve(unhandled.status());
            return IdentityError.rejection(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        }
        return IdentityError.INTERNAL.rejection();
    }
}

package dev.tagmock.iam;

import dev.tagmock.api.BodyTooLarge;
import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Unhandled;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The identity service as seen from outside. Its codes are statuses. */
@Component
class IdentityService implements EmulatedApi {
    private static final Pattern OWN = Pattern.compile("/+v3(/(?!api-docs$)|$)");
    private static final Set<String> CODES = Set.of("400", "401", "403", "404", "500", "503");

    private final Authenticator authenticator;
    private final JsonMapper json;
    private final Validator validator;

    IdentityService(Authenticator authenticator, JsonMapper json, Validator validator) {
        this.authenticator = authenticator;
        this.json = json;
        this.validator = validator;
    }

    @Override
    public String name() {
        return "iam";
    }

    @Override
    public boolean owns(String path) {
        return OWN.matcher(path).lookingAt();
    }

    /** Everything but a token and the version needs a token or a signature. */
    @Override
    public void admit(Exchange exchange) throws IOException {
        if (exchange.operation() instanceof IamOperation operation && !operation.isPublic()) {
            exchange.note(authenticator.authenticate(exchange));
        }
    }

    @Override
    public <T> T read(Exchange exchange, Class<T> type) throws IOException {
        try {
            @Nullable T body = json.treeToValue(json.readTree(exchange.body().text()), type);
            if (body != null && validator.validate(body).isEmpty()) {
                return body;
            }
        } catch (JacksonException e) {
            throw IdentityError.BAD_BODY.rejected().because(JsonMistake.of(e));
        } catch (CharacterCodingException e) {
            throw IdentityError.BAD_BODY.rejected().because("not UTF-8");
        }
        throw IdentityError.BAD_BODY.rejected().because("something is missing or invalid");
    }

    @Override
    public Set<String> errorCodes() {
        return CODES;
    }

    @Override
    public String errorText(String code) {
        return HttpStatus.valueOf(Integer.parseInt(code)).getReasonPhrase();
    }

    /** Any of its statuses, whether or not it has an error that it tells with it. */
    @Override
    public RuntimeException error(String code, Exchange exchange) {
        return new Rejected(HttpStatus.valueOf(Integer.parseInt(code)));
    }

    @Override
    public Rejection reject(Throwable failure, Exchange exchange) {
        if (failure instanceof Rejected rejected) {
            return rejected.error() instanceof IdentityError error
                    ? error.rejection(
                            error == IdentityError.BAD_BODY
                                    ? exchange.withExpectedBody(rejected.hint())
                                    : rejected.hint())
                    : rejected.error() instanceof HttpStatus status
                            ? IdentityError.rejection(status)
                            : IdentityError.UNAUTHENTICATED.rejection(rejected.hint());
        } else if (failure instanceof BodyTooLarge) {
            return IdentityError.TOO_LARGE.rejection("");
        } else if (failure instanceof IOException) {
            // The body could not be read to its end.
            return IdentityError.BAD_BODY.rejection("");
        } else if (failure instanceof Unhandled unhandled) {
            HttpStatus status = HttpStatus.resolve(unhandled.status());
            return IdentityError.rejection(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
        }
        return IdentityError.INTERNAL.rejection("");
    }
}

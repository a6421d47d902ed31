package dev.tagmock.blueking.entry;

import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.blueking.Businesses;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbPermissions;
import dev.tagmock.blueking.EsbUser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The way through ESB, which reads parameters and credentials and checks these (contract, section 2). */
@Component
class EsbEntry extends EntryPoint {
    private static final EntryPointDocument DOCUMENT = new EntryPointDocument(
            "",
            List.of("Blueking-Language", "X-Bkapi-Authorization", "bk_signature", "bk_nonce", "bk_timestamp"),
            "EsbAnswer",
            "code",
            List.of("BROKEN_BODY", "BROKEN_AUTHORIZATION", "NO_APP_PERMISSION"),
            Map.of());

    private static final Pattern ROUTE = Pattern.compile("/+api/c/compapi/+(.*?)/*");
    private static final String AUTHORIZATION = "X-Bkapi-Authorization";

    private final EsbParameters esbParameters;
    private final EsbAuthenticator authenticator;
    private final JsonMapper json;

    EsbEntry(
            CmdbPermissions permissions, EsbParameters esbParameters, EsbAuthenticator authenticator, JsonMapper json) {
        super(permissions);
        this.esbParameters = esbParameters;
        this.authenticator = authenticator;
        this.json = json;
    }

    @Override
    CmdbCall open(Exchange exchange) throws IOException {
        String authorization = exchange.request().getHeader(AUTHORIZATION);
        JsonNode header = authorization == null ? null : authorizationIn(authorization);
        ObjectNode parameters = parameters(exchange, header != null);
        exchange.about(Businesses.scope(parameters));
        if (header != null && !header.isObject()) {
            throw EsbError.COMPONENT_ERROR.rejected();
        }
        EsbCredentials credentials = EsbCredentials.in(header == null ? parameters : header);
        Optional<EsbUser> user =
                authenticator.authenticate(credentials, EsbSignature.of(exchange), exchange.operationId());
        String username =
                user.map(EsbUser::username).orElse(Objects.requireNonNullElse(credentials.username(), CmdbCall.SYSTEM));
        return new CmdbCall(json, this::success, parameters, username, user, exchange.id());
    }

    private JsonNode authorizationIn(String header) {
        try {
            return json.readValue(header, JsonNode.class); // readTree would take an empty header for JSON
        } catch (JacksonException e) {
            throw EsbError.BROKEN_AUTHORIZATION.rejected();
        }
    }

    private ObjectNode parameters(Exchange exchange, boolean hasId) {
        try {
            return esbParameters.in(exchange);
        } catch (JacksonException | IOException e) {
            exchange.hint(exchange.withExpectedBody(
                    e instanceof JacksonException broken ? JsonMistake.of(broken) : "not UTF-8"));
            // With credentials in a header ESB has begun the call when it reads the body; without, it has not.
            throw hasId ? EsbError.BROKEN_BODY.rejected() : EsbError.BROKEN_BODY_BEFORE_ID.rejected();
        }
    }

    @Override
    @Nullable
    JsonNode peek(Exchange exchange) {
        try {
            return exchange.body().ifRead() == null ? null : esbParameters.in(exchange);
        } catch (JacksonException | IOException e) {
            return null;
        }
    }

    @Override
    public Set<String> errorCodes() {
        return Stream.concat(super.errorCodes().stream(), EsbError.codes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String errorText(String code) {
        return EsbError.codes().contains(code) ? EsbError.withCode(code).text() : super.errorText(code);
    }

    @Override
    public RuntimeException error(String code, Exchange exchange) {
        return EsbError.codes().contains(code)
                ? EsbError.withCode(code).rejected(exchange.operationId())
                : super.error(code, exchange);
    }

    @Override
    Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByEsb(true, 0, data, "success", null, requestId);
    }

    @Override
    Envelope rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.ByEsb(
                false, rejection.code(), null, rejection.message(), rejection.permission(), requestId);
    }

    @Override
    Rejection ownRejection(Rejected rejected, Exchange exchange) {
        EsbError error = (EsbError) rejected.error();
        String id = error.isBeforeId() ? null : exchange.id();
        return envelope(error.code(), error.envelope(id, rejected.details()), rejected.hint());
    }

    @Override
    public boolean owns(String path) {
        int start = path.indexOf(CmdbOperation.ESB);
        return start >= 0 && path.chars().limit(start).allMatch(c -> c == '/');
    }

    /** Slashes around a route do not matter to ESB (contract, section 1): they are brought to one at the end. */
    @Override
    public String routed(String path) {
        Matcher route = ROUTE.matcher(path);
        return route.matches() ? CmdbOperation.ESB + "/" + route.group(1) + "/" : path;
    }

    @Override
    public ObjectNode openApi(List<Endpoint> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    Rejection unhandled(int status, Exchange exchange) {
        return switch (status) {
            case 400 -> ownRejection(EsbError.BROKEN_BODY.rejected(), exchange);
            case 500 -> ownRejection(EsbError.COMPONENT_ERROR.rejected(), exchange);
            default ->
                new Rejection(
                        404,
                        null,
                        new Envelope.NoRoute(false, null, "The content does not exist"),
                        CmdbOperation.CONTENT_TYPE,
                        Map.of(),
                        "");
        };
    }
}

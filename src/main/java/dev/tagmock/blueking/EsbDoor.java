package dev.tagmock.blueking;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.Hint;
import dev.tagmock.web.JsonMistake;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
class EsbDoor implements Door {
    private static final DoorDocument DOCUMENT = new DoorDocument(
            "",
            List.of("Blueking-Language", "X-Bkapi-Authorization", "bk_signature", "bk_nonce", "bk_timestamp"),
            "EsbAnswer",
            "code",
            List.of("BROKEN_BODY", "BROKEN_AUTHORIZATION", "NO_APP_PERMISSION"),
            Map.of());

    private static final String AUTHORIZATION = "X-Bkapi-Authorization";

    private final EsbParameters esbParameters;
    private final EsbAuthenticator authenticator;
    private final JsonMapper json;

    EsbDoor(EsbParameters esbParameters, EsbAuthenticator authenticator, JsonMapper json) {
        this.esbParameters = esbParameters;
        this.authenticator = authenticator;
        this.json = json;
    }

    @Override
    public CmdbCall open(HttpServletRequest request, String operation) throws IOException {
        String authorization = request.getHeader(AUTHORIZATION);
        JsonNode header = authorization == null ? null : authorizationIn(authorization);
        ObjectNode parameters = parameters(request, header != null);
        CalledBusiness.note(request, parameters);
        if (header != null && !header.isObject()) {
            throw EsbError.COMPONENT_ERROR.rejected();
        }
        EsbCredentials credentials = EsbCredentials.in(header == null ? parameters : header);
        Optional<EsbUser> user = authenticator.authenticate(credentials, EsbSignature.of(request), operation);
        String username =
                user.map(EsbUser::username).orElse(Objects.requireNonNullElse(credentials.username(), CmdbCall.SYSTEM));
        return new CmdbCall(json, this, parameters, username, user, RequestId.of(request));
    }

    private JsonNode authorizationIn(String header) {
        try {
            return json.readValue(header, JsonNode.class); // readTree would take an empty header for JSON
        } catch (JacksonException e) {
            throw EsbError.BROKEN_AUTHORIZATION.rejected();
        }
    }

    private ObjectNode parameters(HttpServletRequest request, boolean hasId) {
        try {
            return esbParameters.in(RequestBody.read(request), request);
        } catch (JacksonException | IOException e) {
            Hint.noteMistake(request, e instanceof JacksonException broken ? JsonMistake.of(broken) : "not UTF-8");
            // With credentials in a header ESB has begun the call when it reads the body; without, it has not.
            throw hasId ? EsbError.BROKEN_BODY.rejected() : EsbError.BROKEN_BODY_BEFORE_ID.rejected();
        }
    }

    @Override
    public @Nullable JsonNode peek(HttpServletRequest request) {
        byte[] body = RequestBody.ofRead(request);
        try {
            return body == null ? null : esbParameters.in(body, request);
        } catch (JacksonException | IOException e) {
            return null;
        }
    }

    @Override
    public Set<String> errorCodes() {
        return Stream.concat(Door.super.errorCodes().stream(), EsbError.codes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return EsbError.codes().contains(code)
                ? EsbError.withCode(code).rejected(CalledOperation.of(request))
                : Door.super.error(code, request);
    }

    @Override
    public Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByEsb(true, 0, data, "success", null, requestId);
    }

    @Override
    public Envelope rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.ByEsb(
                false, rejection.code(), null, rejection.message(), rejection.permission(), requestId);
    }

    @Override
    public Rejection ownRejection(Rejected rejected, HttpServletRequest request) {
        EsbError error = (EsbError) rejected.error();
        String id = error.isBeforeId() ? null : RequestId.of(request);
        return Door.envelope(error.code(), error.envelope(id, rejected.details()), "");
    }

    @Override
    public boolean owns(String path) {
        return EsbRoutes.isBelow(path);
    }

    @Override
    public ObjectNode openApi(List<Operation> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    public Rejection unhandled(int status, HttpServletRequest request) {
        return switch (status) {
            case 400 -> ownRejection(EsbError.BROKEN_BODY.rejected(), request);
            case 500 -> ownRejection(EsbError.COMPONENT_ERROR.rejected(), request);
            default ->
                new Rejection(
                        404,
                        null,
                        new Envelope.NoRoute(false, null, "The content does not exist"),
                        Envelope.CONTENT_TYPE,
                        Map.of(),
                        "");
        };
    }
}

package dev.tagmock.blueking;

import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The way through ESB, which reads parameters and credentials and checks these (contract, section 2). */
@Component
class EsbDoor implements Door {
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
        if (header != null && !header.isObject()) {
            throw EsbError.COMPONENT_ERROR.refusal();
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
            throw EsbError.BROKEN_AUTHORIZATION.refusalWithoutId();
        }
    }

    private ObjectNode parameters(HttpServletRequest request, boolean hasId) {
        try {
            return esbParameters.in(RequestBody.read(request), request);
        } catch (JacksonException | IOException e) {
            // With credentials in a header ESB has begun the call when it reads the body; without, it has not.
            throw hasId ? EsbError.BROKEN_BODY.refusal() : EsbError.BROKEN_BODY.refusalWithoutId();
        }
    }

    @Override
    public Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByEsb(true, 0, data, "success", null, requestId);
    }

    @Override
    public Envelope refusal(CmdbRefusal refusal, boolean inEnglish, String requestId) {
        return new Envelope.ByEsb(
                false, refusal.code(), null, refusal.message(inEnglish), refusal.permission(), requestId);
    }

    @Override
    public boolean owns(String path) {
        return EsbRoutes.isBelow(path);
    }

    @Override
    public Answer answer(int status, Call call) {
        return switch (status) {
            case 400 -> answer(200, Envelope.OfEsb.of(EsbError.BROKEN_BODY.refusal(), call.requestId()));
            case 500 -> answer(200, Envelope.OfEsb.of(EsbError.COMPONENT_ERROR.refusal(), call.requestId()));
            default -> answer(404, new Envelope.NoRoute(false, null, "The content does not exist"));
        };
    }

    private static Answer answer(int status, Envelope envelope) {
        return new Answer(status, envelope, Envelope.CONTENT_TYPE);
    }
}

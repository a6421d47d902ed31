package dev.tagmock.blueking;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.Hint;
import dev.tagmock.web.JsonMistake;
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
            Hint.noteMistake(request, e instanceof JacksonException broken ? JsonMistake.of(broken) : "not UTF-8");
            // With credentials in a header ESB has begun the call when it reads the body; without, it has not.
            throw hasId ? EsbError.BROKEN_BODY.refusal() : EsbError.BROKEN_BODY.refusalWithoutId();
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
                ? EsbError.withCode(code).refusal(CalledOperation.of(request))
                : Door.super.error(code, request);
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
    public ObjectNode openApi(List<Operation> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    public Answer answer(int status, Call call) {
        return switch (status) {
            case 400 -> answer(EsbError.BROKEN_BODY, call);
            case 500 -> answer(EsbError.COMPONENT_ERROR, call);
            default ->
                new Answer(
                        404,
                        null,
                        new Envelope.NoRoute(false, null, "The content does not exist"),
                        Envelope.CONTENT_TYPE);
        };
    }

    private static Answer answer(EsbError error, Call call) {
        EsbRefusal refusal = error.refusal();
        Envelope envelope = Envelope.OfEsb.of(refusal, call.requestId());
        return new Answer(200, Integer.toString(refusal.code()), envelope, Envelope.CONTENT_TYPE);
    }
}

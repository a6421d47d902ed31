package dev.tagmock.blueking;

import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.Strictness;
import jakarta.servlet.http.HttpServletRequest;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way through BlueKing's API gateway: credentials in one header, refusals with statuses that say so. */
@Component
class BkApiDoor implements Door {
    private static final DoorDocument DOCUMENT = new DoorDocument(
            "_by_gateway",
            List.of("Blueking-Language", "X-Bkapi-Authorization"),
            "GatewayAnswer",
            "code",
            List.of(),
            Map.of("400", "GatewayInvalidArguments", "403", "GatewayNoPermission"));

    /** What stands before CMDB's own routes; the stage is not looked at. */
    static final String PREFIX = "/api/bk-cmdb/{stage}";

    private final EsbDirectory directory;
    private final Strictness strictness;
    private final JsonMapper json;

    BkApiDoor(EsbDirectory directory, Strictness strictness, JsonMapper json) {
        this.directory = directory;
        this.strictness = strictness;
        this.json = json;
    }

    @Override
    public CmdbCall open(HttpServletRequest request, String operation) {
        EsbCredentials credentials = EsbCredentials.in(authorization(request));
        EsbApp app = app(credentials, operation);
        Optional<EsbUser> user = user(credentials, app);
        String username =
                user.map(EsbUser::username).orElse(Objects.requireNonNullElse(credentials.username(), CmdbCall.SYSTEM));
        return new CmdbCall(json, this, DirectDoor.parameters(request, json), username, user, RequestId.of(request));
    }

    private JsonNode authorization(HttpServletRequest request) {
        try {
            return json.readTree(Objects.requireNonNullElse(request.getHeader("X-Bkapi-Authorization"), "{}"));
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private @Nullable EsbApp app(EsbCredentials credentials, String operation) {
        if (credentials.appCode() == null) {
            throw BkApiError.NO_APP_CODE.refusal();
        }
        if (credentials.appSecret() == null) {
            throw BkApiError.NO_SECRET.refusal();
        }
        if (!strictness.verifiesCredentials()) {
            return null;
        }
        EsbApp app = directory
                .app(credentials.appCode())
                .filter(known -> known.secret().matches(credentials.appSecret()))
                .orElseThrow(BkApiError.WRONG_SECRET::refusal);
        if (!app.mayCall(operation)) {
            throw BkApiError.NO_PERMISSION.refusal();
        }
        return app;
    }

    private Optional<EsbUser> user(EsbCredentials credentials, @Nullable EsbApp verifiedApp) {
        if (credentials.token() == null && credentials.username() == null) {
            throw BkApiError.NO_USER.refusal();
        }
        if (credentials.token() != null) {
            Optional<EsbUser> user = directory.userWithToken(credentials.token());
            if (user.isEmpty() && verifiedApp != null) {
                throw BkApiError.NO_USER.refusal();
            }
            return user.or(() -> named(credentials));
        }
        if (verifiedApp != null && !verifiedApp.skipLogin()) {
            throw BkApiError.UNVERIFIED_USER.refusal();
        }
        return named(credentials);
    }

    private Optional<EsbUser> named(EsbCredentials credentials) {
        return Optional.ofNullable(credentials.username()).flatMap(directory::userNamed);
    }

    @Override
    public @Nullable JsonNode peek(HttpServletRequest request) {
        return RequestBody.ofRead(request) == null ? null : DirectDoor.parameters(request, json);
    }

    @Override
    public Set<String> errorCodes() {
        return Stream.concat(Door.super.errorCodes().stream(), BkApiError.codes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public RuntimeException error(String code, HttpServletRequest request) {
        return BkApiError.codes().contains(code)
                ? BkApiError.withCode(code).refusal()
                : Door.super.error(code, request);
    }

    @Override
    public Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByGateway(true, 0, "success", null, data);
    }

    @Override
    public Envelope refusal(CmdbRefusal refusal, boolean inEnglish, String requestId) {
        return new Envelope.ByGateway(false, refusal.code(), refusal.message(inEnglish), refusal.permission(), null);
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/api/bk-cmdb/");
    }

    @Override
    public ObjectNode openApi(List<Operation> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    public Answer answer(int status, Call call) {
        return switch (status) {
            case 400 -> answer(CmdbError.BAD_JSON, call);
            case 500 -> answer(CmdbError.READ_FAILED, call);
            default ->
                new Answer(
                        BkApiError.NO_ROUTE.status(),
                        Integer.toString(BkApiError.NO_ROUTE.code()),
                        BkApiError.NO_ROUTE.envelope(call.method(), call.path()),
                        Envelope.CONTENT_TYPE);
        };
    }

    private Answer answer(CmdbError error, Call call) {
        Envelope envelope = refusal(error.refusal(), true, call.requestId());
        return new Answer(200, Integer.toString(error.code()), envelope, Envelope.CONTENT_TYPE);
    }
}

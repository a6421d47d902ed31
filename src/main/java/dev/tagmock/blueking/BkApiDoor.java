package dev.tagmock.blueking;

import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.RewrittenPath;
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
            throw BkApiError.NO_APP_CODE.rejected();
        }
        if (credentials.appSecret() == null) {
            throw BkApiError.NO_SECRET.rejected();
        }
        if (!strictness.verifiesCredentials()) {
            return null;
        }
        EsbApp app = directory
                .app(credentials.appCode())
                .filter(known -> known.secret().matches(credentials.appSecret()))
                .orElseThrow(BkApiError.WRONG_SECRET::rejected);
        if (!app.mayCall(operation)) {
            throw BkApiError.NO_PERMISSION.rejected();
        }
        return app;
    }

    private Optional<EsbUser> user(EsbCredentials credentials, @Nullable EsbApp verifiedApp) {
        if (credentials.token() == null && credentials.username() == null) {
            throw BkApiError.NO_USER.rejected();
        }
        if (credentials.token() != null) {
            Optional<EsbUser> user = directory.userWithToken(credentials.token());
            if (user.isEmpty() && verifiedApp != null) {
                throw BkApiError.NO_USER.rejected();
            }
            return user.or(() -> named(credentials));
        }
        if (verifiedApp != null && !verifiedApp.skipLogin()) {
            throw BkApiError.UNVERIFIED_USER.rejected();
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
                ? BkApiError.withCode(code).rejected()
                : Door.super.error(code, request);
    }

    @Override
    public Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByGateway(true, 0, "success", null, data);
    }

    @Override
    public Envelope rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.ByGateway(false, rejection.code(), rejection.message(), rejection.permission(), null);
    }

    @Override
    public Rejection ownRejection(Rejected rejected, HttpServletRequest request) {
        BkApiError error = (BkApiError) rejected.error();
        return new Rejection(
                error.status(),
                Integer.toString(error.code()),
                error.envelope(rejected.details()),
                Envelope.CONTENT_TYPE,
                error == BkApiError.NO_ROUTE ? Map.of() : error.headers(),
                "");
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
    public Rejection unhandled(int status, HttpServletRequest request) {
        return switch (status) {
            case 400 -> byCmdb(CmdbError.BAD_JSON, request);
            case 500 -> byCmdb(CmdbError.READ_FAILED, request);
            default ->
                ownRejection(BkApiError.NO_ROUTE.rejected(request.getMethod(), RewrittenPath.sent(request)), request);
        };
    }
}

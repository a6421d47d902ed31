package dev.tagmock.blueking.entry;

import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Strictness;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbPermissions;
import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.EsbUser;
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

/** The way through BlueKing's API gateway: credentials in one header, rejections with statuses that say so. */
@Component
class BkApiEntry extends EntryPoint {
    private static final EntryPointDocument DOCUMENT = new EntryPointDocument(
            "_by_gateway",
            List.of("Blueking-Language", "X-Bkapi-Authorization"),
            "GatewayAnswer",
            "code",
            List.of(),
            Map.of("400", "GatewayInvalidArguments", "403", "GatewayNoPermission"));

    private final EsbDirectory directory;
    private final Strictness strictness;
    private final JsonMapper json;

    BkApiEntry(CmdbPermissions permissions, EsbDirectory directory, Strictness strictness, JsonMapper json) {
        super(permissions);
        this.directory = directory;
        this.strictness = strictness;
        this.json = json;
    }

    @Override
    CmdbCall open(Exchange exchange) {
        EsbCredentials credentials = EsbCredentials.in(authorization(exchange));
        EsbApp app = app(credentials, exchange.operationId());
        Optional<EsbUser> user = user(credentials, app);
        String username =
                user.map(EsbUser::username).orElse(Objects.requireNonNullElse(credentials.username(), CmdbCall.SYSTEM));
        return new CmdbCall(json, this::success, DirectEntry.parameters(exchange, json), username, user, exchange.id());
    }

    private JsonNode authorization(Exchange exchange) {
        try {
            return json.readTree(
                    Objects.requireNonNullElse(exchange.request().getHeader("X-Bkapi-Authorization"), "{}"));
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
        String code = credentials.appCode();
        EsbApp app = directory
                .app(code)
                .orElseThrow(() -> BkApiError.WRONG_SECRET.rejected().because(directory.lacksApp(code)));
        if (!app.secret().matches(credentials.appSecret())) {
            throw BkApiError.WRONG_SECRET.rejected().because("the secret is not that of app " + code);
        }
        if (!app.mayCall(operation)) {
            throw BkApiError.NO_PERMISSION.rejected().because(app.mayCall());
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
                throw BkApiError.NO_USER.rejected().because("no declared user has this bk_token");
            }
            return user.or(() -> named(credentials));
        }
        if (verifiedApp != null && !verifiedApp.skipLogin()) {
            throw BkApiError.UNVERIFIED_USER.rejected().because(verifiedApp.needsToken());
        }
        return named(credentials);
    }

    private Optional<EsbUser> named(EsbCredentials credentials) {
        return Optional.ofNullable(credentials.username()).flatMap(directory::userNamed);
    }

    @Override
    @Nullable
    JsonNode peek(Exchange exchange) {
        return exchange.body().ifRead() == null ? null : DirectEntry.parameters(exchange, json);
    }

    @Override
    public Set<String> errorCodes() {
        return Stream.concat(super.errorCodes().stream(), BkApiError.codes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String errorText(String code) {
        return BkApiError.codes().contains(code) ? BkApiError.withCode(code).text() : super.errorText(code);
    }

    @Override
    public RuntimeException error(String code, Exchange exchange) {
        return BkApiError.codes().contains(code) ? BkApiError.withCode(code).rejected() : super.error(code, exchange);
    }

    @Override
    Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.ByGateway(true, 0, "success", null, data);
    }

    @Override
    Envelope rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.ByGateway(false, rejection.code(), rejection.message(), rejection.permission(), null);
    }

    @Override
    Rejection ownRejection(Rejected rejected, Exchange exchange) {
        BkApiError error = (BkApiError) rejected.error();
        return new Rejection(
                error.status(),
                Integer.toString(error.code()),
                error.envelope(rejected.details()),
                CmdbOperation.CONTENT_TYPE,
                error == BkApiError.NO_ROUTE ? Map.of() : error.headers(),
                rejected.hint());
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/api/bk-cmdb/");
    }

    @Override
    public ObjectNode openApi(List<Endpoint> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    Rejection unhandled(int status, Exchange exchange) {
        return switch (status) {
            case 400 -> byCmdb(CmdbError.BAD_JSON, exchange);
            case 500 -> byCmdb(CmdbError.READ_FAILED, exchange);
            default ->
                ownRejection(BkApiError.NO_ROUTE.rejected(exchange.request().getMethod(), exchange.path()), exchange);
        };
    }
}

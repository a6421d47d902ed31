package dev.tagmock.blueking.entry;

import dev.tagmock.api.EmulatedOperations.Endpoint;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.blueking.Businesses;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbPermissions;
import dev.tagmock.blueking.EsbDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way straight to CMDB, as services of the same deployment take it: no application, the user named in a header. */
@Component
class DirectEntry extends EntryPoint {
    private static final EntryPointDocument DOCUMENT = new EntryPointDocument(
            "_direct",
            List.of("Blueking-Language", "BK_User"),
            "DirectAnswer",
            "bk_error_code",
            List.of(),
            Map.of("500", "DirectCrash"));

    private static final int NO_ROUTE = 1199037;

    private final EsbDirectory directory;
    private final JsonMapper json;

    DirectEntry(CmdbPermissions permissions, EsbDirectory directory, JsonMapper json) {
        super(permissions);
        this.directory = directory;
        this.json = json;
    }

    @Override
    CmdbCall open(Exchange exchange) {
        String username = Stream.of("BK_User", "X-Bkcmdb-User")
                .map(exchange.request()::getHeader)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(CmdbCall.SYSTEM);
        return new CmdbCall(
                json,
                this::success,
                parameters(exchange, json),
                username,
                directory.userNamed(username),
                exchange.id());
    }

    /** The body as CMDB reads it: JSON whatever its Content-Type, no body or {@code null} being no parameters; null for what is no JSON. */
    static @Nullable JsonNode parameters(Exchange exchange, JsonMapper json) {
        try {
            String body = exchange.body().text();
            JsonNode read = json.readTree(body);
            boolean saysNothing = body.isEmpty() || read.isNull();
            exchange.about(Businesses.scope(read));
            return saysNothing ? JsonNodeFactory.instance.objectNode() : read.isMissingNode() ? null : read;
        } catch (JacksonException e) {
            exchange.hint(exchange.withExpectedBody(JsonMistake.of(e)));
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    @Nullable
    JsonNode peek(Exchange exchange) {
        return exchange.body().ifRead() == null ? null : parameters(exchange, json);
    }

    @Override
    Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.Direct(true, 0, "success", null, data);
    }

    @Override
    Envelope.Direct rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.Direct(false, rejection.code(), rejection.message(), rejection.permission(), null);
    }

    @Override
    Rejection ownRejection(Rejected rejected, Exchange exchange) {
        throw new IllegalStateException("nothing is before CMDB here", rejected);
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(CmdbOperation.DIRECT);
    }

    @Override
    public ObjectNode openApi(List<Endpoint> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    Rejection unhandled(int status, Exchange exchange) {
        if (status == 400) {
            return byCmdb(CmdbError.BAD_JSON, exchange);
        }
        CmdbRejection broken = CmdbRejection.of(CmdbError.READ_FAILED.rejected(), true);
        Envelope.Direct envelope = status == 500
                ? rejection(broken, exchange.id())
                : new Envelope.Direct(
                        false, NO_ROUTE, "rewrite request failed, unknown requested with backend process", null, null);
        // CMDB has no status of its own for a route that it does not know.
        return new Rejection(
                500, Integer.toString(envelope.code()), envelope, CmdbOperation.CONTENT_TYPE, Map.of(), "");
    }
}

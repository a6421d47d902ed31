package dev.tagmock.blueking.entry;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.Unhandled;
import dev.tagmock.api.WholeNumber;
import dev.tagmock.blueking.Businesses;
import dev.tagmock.blueking.CmdbAction;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbPermissions;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way into CMDB. All lead to the same handlers; they differ in where parameters and credentials stand, and in the
 * envelope of the answer.
 */
abstract class EntryPoint implements EmulatedApi {
    private static final String BUSINESS = "bk_biz_id";

    private final CmdbPermissions permissions;

    EntryPoint(CmdbPermissions permissions) {
        this.permissions = permissions;
    }

    /**
     * Lets a call in.
     *
     * @throws RuntimeException a rejection of the entry point's own, if it may not come in
     * @throws IOException if the body cannot be read
     */
    abstract CmdbCall open(Exchange exchange) throws IOException;

    /** The parameters of a call as far as they can be read from what has been read of its body; null if not at all. */
    abstract @Nullable JsonNode peek(Exchange exchange);

    /** The envelope of a success. */
    abstract Object success(@Nullable Object data, String requestId);

    /** The envelope of CMDB's own errors. */
    abstract Object rejection(CmdbRejection rejection, String requestId);

    /** What it says to one of its own errors. */
    abstract Rejection ownRejection(Rejected rejected, Exchange exchange);

    /** What it says when the container or the framework rejected a call or broke on it, with a status of {@link Unhandled}. */
    abstract Rejection unhandled(int status, Exchange exchange);

    /** The permission is checked before anything else of the body is looked at. */
    @Override
    public final void admit(Exchange exchange) throws IOException {
        CmdbCall call = about(exchange, open(exchange));
        CmdbAction action = called(exchange.operation()).action();
        if (action != null) {
            permissions.require(action, call);
        }
        exchange.note(call);
    }

    private static CmdbCall about(Exchange exchange, CmdbCall call) {
        if (!called(exchange.operation()).hasBusinessInPath()) {
            return call;
        }
        // ESB puts what it is given as a parameter into the path.
        String inPath = exchange.variable(BUSINESS);
        try {
            long id = WholeNumber.of(inPath.isEmpty() ? call.text(BUSINESS) : inPath);
            exchange.about(Businesses.scope(id));
            return call.about(id);
        } catch (NumberFormatException e) {
            throw CmdbError.INVALID.rejected(BUSINESS);
        }
    }

    @Override
    public final <T> T read(Exchange exchange, Class<T> type) {
        return Objects.requireNonNull(exchange.noted(CmdbCall.class)).decode(type);
    }

    @Override
    public final String successCode() {
        return "0";
    }

    @Override
    public final Rejection reject(Throwable failure, Exchange exchange) {
        if (failure instanceof Unhandled unhandled) {
            return unhandled(unhandled.status(), exchange);
        } else if (failure instanceof Rejected rejected && !(rejected.error() instanceof CmdbError)) {
            return ownRejection(rejected, exchange);
        }
        Rejected byCmdb = CmdbRejection.rejected(failure, exchange.operation());
        if (byCmdb == null) {
            return unhandled(500, exchange);
        }
        String language = exchange.request().getHeader("Blueking-Language");
        CmdbRejection rejection = CmdbRejection.of(byCmdb, language == null || language.equals("en"));
        String hint =
                rejection.error().isOfParameters() ? exchange.withExpectedBody(rejection.hint()) : rejection.hint();
        return envelope(rejection.code(), rejection(rejection, exchange.id()), hint);
    }

    /** What CMDB says where it has not come to look at the call's language. */
    final Rejection byCmdb(CmdbError error, Exchange exchange) {
        CmdbRejection rejection = CmdbRejection.of(error.rejected(), true);
        return envelope(error.code(), rejection(rejection, exchange.id()), "");
    }

    /** A rejection that is told with status 200. */
    static Rejection envelope(int code, Object envelope, String hint) {
        return new Rejection(200, Integer.toString(code), envelope, CmdbOperation.CONTENT_TYPE, Map.of(), hint);
    }

    @Override
    public final String name() {
        return "blueking";
    }

    @Override
    public final Scope scope(Exchange exchange) {
        return Businesses.scope(business(exchange));
    }

    /** The business that a call is about, as far as that can be read before it is let in; 0 if none. */
    private long business(Exchange exchange) {
        String inPath = exchange.variable(BUSINESS);
        try {
            return inPath.isEmpty() ? Businesses.in(peek(exchange)) : WholeNumber.of(inPath);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public final ScopeKind scopes() {
        return Businesses.KIND;
    }

    /** Those of CMDB, which is behind every entry point. */
    @Override
    public Set<String> errorCodes() {
        return CmdbError.codes();
    }

    @Override
    public String errorText(String code) {
        return CmdbError.withCode(code).text();
    }

    @Override
    public RuntimeException error(String code, Exchange exchange) {
        CmdbAction action = CmdbAction.of(called(exchange.operation()));
        return CmdbError.withCode(code) == CmdbError.NO_PERMISSION
                ? CmdbPermissions.lacking(action, business(exchange), "")
                : CmdbError.example(code, action);
    }

    private static CmdbOperation called(@Nullable Operation operation) {
        return (CmdbOperation) Objects.requireNonNull(operation);
    }
}

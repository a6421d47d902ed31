package dev.tagmock.blueking;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import dev.tagmock.web.Unhandled;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A way into CMDB. All lead to the same handlers; they differ in where parameters and credentials stand, and in the
 * envelope of the answer.
 */
interface Door extends EmulatedApi {
    /**
     * Lets a call in.
     *
     * @param operation what it calls
     * @throws RuntimeException a refusal of the door's own, if it may not come in
     * @throws IOException if the body cannot be read
     */
    CmdbCall open(HttpServletRequest request, String operation) throws IOException;

    /** The parameters of a call as far as they can be read from what has been read of its body; null if not at all. */
    @Nullable
    JsonNode peek(HttpServletRequest request);

    /** The envelope of a success. */
    Object success(@Nullable Object data, String requestId);

    /** The envelope of CMDB's own errors. */
    Object rejection(CmdbRejection rejection, String requestId);

    /** What it says to one of its own errors. */
    Rejection ownRejection(Rejected rejected, HttpServletRequest request);

    /** What it says when the container or the framework turned a call down or broke on it, with a status of {@link Unhandled}. */
    Rejection unhandled(int status, HttpServletRequest request);

    @Override
    default Rejection reject(Throwable failure, HttpServletRequest request) {
        if (failure instanceof Unhandled unhandled) {
            return unhandled(unhandled.status(), request);
        } else if (failure instanceof Rejected rejected && !(rejected.error() instanceof CmdbError)) {
            return ownRejection(rejected, request);
        }
        Rejected byCmdb = CmdbRejection.rejected(failure, CalledOperation.of(request));
        if (byCmdb == null) {
            return unhandled(500, request);
        }
        String language = request.getHeader("Blueking-Language");
        CmdbRejection rejection = CmdbRejection.of(byCmdb, language == null || language.equals("en"));
        return envelope(rejection.code(), rejection(rejection, RequestId.of(request)), rejection.hint());
    }

    /** What CMDB says where it has not come to look at the call's language. */
    default Rejection byCmdb(CmdbError error, HttpServletRequest request) {
        CmdbRejection rejection = CmdbRejection.of(error.rejected(), true);
        return envelope(error.code(), rejection(rejection, RequestId.of(request)), "");
    }

    /** A rejection that is told with status 200. */
    static Rejection envelope(int code, Object envelope, String hint) {
        return new Rejection(200, Integer.toString(code), envelope, Envelope.CONTENT_TYPE, Map.of(), hint);
    }

    @Override
    default String name() {
        return "blueking";
    }

    @Override
    default Scope scope(HttpServletRequest request) {
        long business = CalledBusiness.of(request, this);
        return business == 0 ? Scope.EVERYTHING : CmdbWorld.BUSINESS.of(Long.toString(business));
    }

    @Override
    default ScopeKind scopes() {
        return CmdbWorld.BUSINESS;
    }

    /** Those of CMDB, which is behind every door. */
    @Override
    default Set<String> errorCodes() {
        return CmdbError.codes();
    }

    @Override
    default RuntimeException error(String code, HttpServletRequest request) {
        CmdbError error = CmdbError.withCode(code);
        return error == CmdbError.NO_PERMISSION
                ? CmdbPermissions.lacking(
                        CmdbAction.of(CalledOperation.of(request)), CalledBusiness.of(request, this), "")
                : CmdbError.example(code, CalledOperation.of(request));
    }
}

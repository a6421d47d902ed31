package dev.tagmock.blueking;

import dev.tagmock.web.CalledOperation;
import dev.tagmock.web.EmulatedApi;
import dev.tagmock.web.Scope;
import dev.tagmock.web.ScopeKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    /** The envelope of CMDB's own refusals. */
    Object refusal(CmdbRefusal refusal, boolean inEnglish, String requestId);

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
        String operation = CalledOperation.of(request);
        CmdbRefusal refusal = CmdbError.example(code, operation);
        return refusal.code() == CmdbError.NO_PERMISSION.code()
                ? CmdbPermissions.lacking(CmdbAction.of(operation), CalledBusiness.of(request, this), "")
                : refusal;
    }
}

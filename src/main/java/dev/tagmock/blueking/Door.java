package dev.tagmock.blueking;

import dev.tagmock.web.EmulatedApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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

    /** The envelope of a success. */
    Object success(@Nullable Object data, String requestId);

    /** The envelope of CMDB's own refusals. */
    Object refusal(CmdbRefusal refusal, boolean inEnglish, String requestId);
}

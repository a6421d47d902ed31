package dev.tagmock.blueking;

import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.Hint;
import dev.tagmock.web.JsonMistake;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Rejection;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.RequestId;
import jakarta.servlet.http.HttpServletRequest;
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
class DirectDoor implements Door {
    private static final DoorDocument DOCUMENT = new DoorDocument(
            "_direct",
            List.of("Blueking-Language", "BK_User"),
            "DirectAnswer",
            "bk_error_code",
            List.of(),
            Map.of("500", "DirectCrash"));

    /** Where CMDB's own routes are. */
    static final String PREFIX = "/api/v3/";

    private static final int NO_ROUTE = 1199037;

    private final EsbDirectory directory;
    private final JsonMapper json;

    DirectDoor(EsbDirectory directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    @Override
    public CmdbCall open(HttpServletRequest request, String operation) throws IOException {
        String username = Stream.of("BK_User", "X-Bkcmdb-User")
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(CmdbCall.SYSTEM);
        return new CmdbCall(
                json, this, parameters(request, json), username, directory.userNamed(username), RequestId.of(request));
    }

    /** The body as CMDB reads it: JSON whatever its Content-Type, no body or {@code null} being no parameters; null for what is no JSON. */
    static @Nullable JsonNode parameters(HttpServletRequest request, JsonMapper json) {
        try {
            byte[] body = RequestBody.read(request);
            JsonNode read = json.readTree(RequestBody.text(body));
            boolean saysNothing = body.length == 0 || read.isNull();
            CalledBusiness.note(request, read);
            return saysNothing ? JsonNodeFactory.instance.objectNode() : read.isMissingNode() ? null : read;
        } catch (JacksonException e) {
            Hint.noteMistake(request, JsonMistake.of(e));
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public @Nullable JsonNode peek(HttpServletRequest request) {
        return RequestBody.ofRead(request) == null ? null : parameters(request, json);
    }

    @Override
    public Envelope success(@Nullable Object data, String requestId) {
        return new Envelope.Direct(true, 0, "success", null, data);
    }

    @Override
    public Envelope.Direct rejection(CmdbRejection rejection, String requestId) {
        return new Envelope.Direct(false, rejection.code(), rejection.message(), rejection.permission(), null);
    }

    @Override
    public Rejection ownRejection(Rejected rejected, HttpServletRequest request) {
        throw new IllegalStateException("CMDB has no door before it here", rejected);
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public ObjectNode openApi(List<Operation> operations) {
        return DOCUMENT.of(this, operations, json);
    }

    @Override
    public Rejection unhandled(int status, HttpServletRequest request) {
        if (status == 400) {
            return byCmdb(CmdbError.BAD_JSON, request);
        }
        CmdbRejection broken = CmdbRejection.of(CmdbError.READ_FAILED.rejected(), true);
        Envelope.Direct envelope = status == 500
                ? rejection(broken, RequestId.of(request))
                : new Envelope.Direct(
                        false, NO_ROUTE, "rewrite request failed, unknown requested with backend process", null, null);
        // CMDB has no status of its own for a route that it does not know.
        return new Rejection(500, Integer.toString(envelope.code()), envelope, Envelope.CONTENT_TYPE, Map.of(), "");
    }
}

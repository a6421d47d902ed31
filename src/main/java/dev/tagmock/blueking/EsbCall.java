package dev.tagmock.blueking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call that has passed ESB's door, on its way to CMDB. Handlers take it as their argument. */
class EsbCall {
    private final JsonMapper json;
    private final ObjectNode parameters;
    private final Optional<EsbUser> user;
    private final String requestId;

    EsbCall(JsonMapper json, ObjectNode parameters, Optional<EsbUser> user, String requestId) {
        this.json = json;
        this.parameters = parameters;
        this.user = user;
        this.requestId = requestId;
    }

    /**
     * The parameters as CMDB decodes them: unknown ones are ignored, no type is converted into another.
     *
     * @throws CmdbRefusal if one is of another type (contract, section 3.3)
     */
    <T> T decode(Class<T> type) {
        try {
            return json.treeToValue(parameters, type);
        } catch (JacksonException e) {
            throw CmdbError.BAD_JSON.refusal();
        }
    }

    /** The user on whose behalf it is made, if it is a declared one. */
    Optional<EsbUser> user() {
        return user;
    }

    /** The business that it names, read as leniently as the permission check reads it; 0 if none. */
    long peekBizId() {
        return parameters.path("bk_biz_id").asLong(0);
    }

    Envelope success(@Nullable Object data) {
        return Envelope.success(data, requestId);
    }
}

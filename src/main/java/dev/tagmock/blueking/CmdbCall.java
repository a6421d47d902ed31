package dev.tagmock.blueking;

import dev.tagmock.api.JsonMistake;
import dev.tagmock.api.Rejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call that has been let in, on its way to CMDB. Handlers take it as their argument.
 *
 * @param parameters null where the body is no JSON
 * @param username who calls, declared or not
 * @param user who calls, if it is a declared user
 * @param businessInPath null where the path names none
 */
record CmdbCall(
        JsonMapper json,
        EntryPoint entry,
        @Nullable JsonNode parameters,
        String username,
        Optional<EsbUser> user,
        String requestId,
        @Nullable Long businessInPath) {
    CmdbCall(
            JsonMapper json,
            EntryPoint entry,
            @Nullable JsonNode parameters,
            String username,
            Optional<EsbUser> user,
            String requestId) {
        this(json, entry, parameters, username, user, requestId, null);
    }

    /** The user that CMDB names where nobody else is known to have done something. */
    static final String SYSTEM = "cc_system";

    /**
     * The parameters as CMDB decodes them: unknown ones are ignored, no type is converted into another.
     *
     * @throws Rejected if one is of another type (contract, section 3.3)
     */
    <T> T decode(Class<T> type) {
        if (parameters == null) {
            throw CmdbError.BAD_JSON.rejected();
        }
        return decode(parameters, type);
    }

    /** The same of a part of them. */
    <T> T decode(JsonNode part, Class<T> type) {
        try {
            return json.treeToValue(part, type);
        } catch (JacksonException e) {
            throw CmdbError.BAD_JSON.rejected().because(JsonMistake.of(e));
        }
    }

    /** The business that it names, in its path or among its parameters; 0 if none. */
    long business() {
        return businessInPath == null ? business(parameters) : businessInPath;
    }

    /** The same call, about the business that its path names. */
    CmdbCall about(long business) {
        return new CmdbCall(json, entry, parameters, username, user, requestId, business);
    }

    /** The business that parameters name, read as leniently as the permission check reads it; 0 if none. */
    static long business(@Nullable JsonNode parameters) {
        return parameters == null ? 0 : parameters.path("bk_biz_id").asLong(0);
    }

    /** A parameter as ESB writes it into a path; empty if there is none. */
    String text(String parameter) {
        return parameters == null ? "" : parameters.path(parameter).asString("");
    }

    Object success(@Nullable Object data) {
        return entry.success(data, requestId);
    }

    /** Without the parameters, among which are the credentials: a framework may log its arguments. */
    @Override
    public String toString() {
        return "CmdbCall[username=" + username + ", requestId=" + requestId + "]";
    }
}

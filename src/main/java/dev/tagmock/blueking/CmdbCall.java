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
 * @param form how the entry point tells its success
 * @param parameters null where the body is no JSON
 * @param username who calls, declared or not
 * @param user who calls, if it is a declared user
 * @param businessInPath null where the path names none
 */
public record CmdbCall(
        JsonMapper json,
        SuccessForm form,
        @Nullable JsonNode parameters,
        String username,
        Optional<EsbUser> user,
        String requestId,
        @Nullable Long businessInPath) {
    /** One that names its business among its parameters, if at all. */
    public CmdbCall(
            JsonMapper json,
            SuccessForm form,
            @Nullable JsonNode parameters,
            String username,
            Optional<EsbUser> user,
            String requestId) {
        this(json, form, parameters, username, user, requestId, null);
    }

    /** The user that CMDB names where nobody else is known to have done something. */
    public static final String SYSTEM = "cc_system";

    /**
     * The parameters as CMDB decodes them: unknown ones are ignored, no type is converted into another.
     *
     * @throws Rejected if one is of another type (contract, section 3.3)
     */
    public <T> T decode(Class<T> type) {
        if (parameters == null) {
            throw CmdbError.BAD_JSON.rejected();
        }
        return decode(parameters, type);
    }

    /** The same of a part of them. */
    public <T> T decode(JsonNode part, Class<T> type) {
        try {
            return json.treeToValue(part, type);
        } catch (JacksonException e) {
            throw CmdbError.BAD_JSON.rejected().because(JsonMistake.of(e));
        }
    }

    /** The business that it names, in its path or among its parameters; 0 if none. */
    public long business() {
        return businessInPath == null ? Businesses.in(parameters) : businessInPath;
    }

    /** The same call, about the business that its path names. */
    public CmdbCall about(long business) {
        return new CmdbCall(json, form, parameters, username, user, requestId, business);
    }

    /** A parameter as ESB writes it into a path; empty if there is none. */
    public String text(String parameter) {
        return parameters == null ? "" : parameters.path(parameter).asString("");
    }

    /** Its answer, in the form of the entry point that it came by. */
    public Object success(@Nullable Object data) {
        return form.of(data, requestId);
    }

    /** Without the parameters, among which are the credentials: a framework may log its arguments. */
    @Override
    public String toString() {
        return "CmdbCall[username=" + username + ", requestId=" + requestId + "]";
    }

    /** How an entry point tells a success. */
    @FunctionalInterface
    public interface SuccessForm {
        /** The envelope around what a handler answers. */
        Object of(@Nullable Object data, String requestId);
    }
}

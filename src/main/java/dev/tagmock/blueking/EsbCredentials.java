package dev.tagmock.blueking;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who calls: an application, for a user (contract, section 2.2). What is empty in any way is null.
 *
 * @param signature from the query, in place of the secret
 */
record EsbCredentials(
        @Nullable String appCode,
        @Nullable String appSecret,
        @Nullable String token,
        @Nullable String username,
        @Nullable String signature) {

    /** Reads them from where the caller put them: the parameters, or the authorization header's object. */
    static EsbCredentials in(JsonNode source, HttpServletRequest request) {
        return new EsbCredentials(
                first(source, "bk_app_code", "app_code"),
                first(source, "bk_app_secret", "app_secret"),
                first(source, "bk_token"),
                first(source, "bk_username", "username"),
                signature(request));
    }

    /**
     * Checks that all are there, in the vendor's order.
     *
     * @throws EsbRefusal for the first that is missing
     */
    void requirePresence() {
        if (appSecret == null && signature == null) {
            throw EsbError.NO_SECRET.refusal();
        }
        if (appCode == null) {
            throw EsbError.NO_APP_CODE.refusal();
        }
        if (token == null && username == null) {
            throw EsbError.NO_USER.refusal();
        }
    }

    /** Of the query this alone is read; parameters in it count for nothing. */
    private static @Nullable String signature(HttpServletRequest request) {
        String signature = UrlEncoded.decode(request.getQueryString()).get("bk_signature");
        return signature == null || signature.isEmpty() ? null : signature;
    }

    private static @Nullable String first(JsonNode source, String... names) {
        for (String name : names) {
            JsonNode value = source.get(name);
            if (value != null && !isEmpty(value)) {
                return value.isString() ? value.stringValue() : value.toString();
            }
        }
        return null;
    }

    /** Empty as the vendor's language has it: zero and false say nothing either. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty())
                || (value.isBoolean() && !value.booleanValue())
                || (value.isNumber() && value.doubleValue() == 0);
    }
}

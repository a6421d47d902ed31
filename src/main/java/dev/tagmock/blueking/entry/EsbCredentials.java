package dev.tagmock.blueking.entry;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who calls: an application, for a user (contract, section 2.2). What is empty in any way is null. */
record EsbCredentials(
        @Nullable String appCode,
        @Nullable String appSecret,
        @Nullable String token,
        @Nullable String username) {

    /** Reads them from where the caller put them: the parameters, or the authorization header's object. */
    static EsbCredentials in(JsonNode source) {
        return new EsbCredentials(
                first(source, "bk_app_code", "app_code"),
                first(source, "bk_app_secret", "app_secret"),
                first(source, "bk_token"),
                first(source, "bk_username", "username"));
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
                || (value.isNumber() && value.asDouble(1) == 0);
    }

    @Override
    public String toString() {
        return "EsbCredentials[appCode=" + appCode + ", username=" + username + "]";
    }
}

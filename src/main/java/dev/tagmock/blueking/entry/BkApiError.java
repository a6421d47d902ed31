package dev.tagmock.blueking.entry;

import dev.tagmock.api.Rejected;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rejections of BlueKing's API gateway, as its published table of error answers has them. */
enum BkApiError {
    NO_APP_CODE(400, 1640001, "INVALID_ARGS", "Parameters error [reason=\"app code cannot be empty\"]"),
    NO_SECRET(
            400,
            1640001,
            "INVALID_ARGS",
            "Parameters error [reason=\"please provide bk_app_secret or bk_signature to verify app\"]"),
    WRONG_SECRET(
            400, 1640001, "INVALID_ARGS", "Parameters error [reason=\"bk_app_code or bk_app_secret is incorrect\"]"),
    NO_USER(
            400,
            1640001,
            "INVALID_ARGS",
            "Parameters error [reason=\"user authentication failed, please provide a valid user identity,"
                    + " such as bk_username, bk_token, access_token\"]"),
    UNVERIFIED_USER(
            400,
            1640001,
            "INVALID_ARGS",
            "Parameters error [reason=\"user authentication failed, the user indicated by bk_username is not"
                    + " verified\"]"),
    NO_PERMISSION(403, 1640301, "APP_NO_PERMISSION", "App has no permission to the resource"),
    NO_ROUTE(404, 1640401, "API_NOT_FOUND", "API not found [method=\"%s\" path=\"%s\"]");

    private final int status;
    private final int code;
    private final String codeName;
    private final String message;

    BkApiError(int status, int code, String codeName, String message) {
        this.status = status;
        this.code = code;
        this.codeName = codeName;
        this.message = message;
    }

    /** The codes of those that a call with a route can meet. */
    static Set<String> codes() {
        return all().map(error -> Integer.toString(error.code)).collect(Collectors.toUnmodifiableSet());
    }

    /** The first of those with a code. */
    static BkApiError withCode(String code) {
        return all().filter(error -> Integer.toString(error.code).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<BkApiError> all() {
        return Arrays.stream(values()).filter(error -> error != NO_ROUTE);
    }

    /** What it says, without its details. */
    String text() {
        return message.replace("%s", "…");
    }

    int code() {
        return code;
    }

    int status() {
        return status;
    }

    Envelope.OfGateway envelope(Object... details) {
        return new Envelope.OfGateway(false, code, codeName, message.formatted(details), null);
    }

    Rejected rejected(Object... details) {
        return new Rejected(this, details);
    }

    /** The gateway tells its own errors from those behind it by headers. */
    Map<String, String> headers() {
        return Map.of("X-Bkapi-Error-Code", Integer.toString(code), "X-Bkapi-Error-Message", message);
    }
}

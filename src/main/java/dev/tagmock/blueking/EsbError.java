package dev.tagmock.blueking;

/** The refusals that ESB makes itself (contract, sections 2.1 and 2.2). Their text is the same in every language. */
enum EsbError {
    BROKEN_BODY(1306000, "Request JSON string is wrong in format, which cannot be analyzed."),
    BROKEN_AUTHORIZATION(
            1306406, "Parameters error, request header X-Bkapi-Authorization is not a valid JSON format string"),
    COMPONENT_ERROR(1306000, "Component error, please contact the component developer to handle it."),
    NO_SECRET(1306000, "Signature [bk_signature] and APP Secret [bk_app_secret] cannot be empty at the same time"),
    NO_APP_CODE(1306000, "APP Code [bk_app_code] cannot be empty"),
    NO_USER(1306000, "User authentication failed, please provide a valid user identity, such as bk_token, bk_username");

    private final int code;
    private final String message;

    EsbError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    EsbRefusal refusal() {
        return new EsbRefusal(code, message, true);
    }

    /** The same, from where ESB has not given the call an id yet. */
    EsbRefusal refusalWithoutId() {
        return new EsbRefusal(code, message, false);
    }
}

package dev.tagmock.blueking.entry;

import dev.tagmock.api.Rejected;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rejections that ESB makes itself (contract, sections 2.1 and 2.2). Their text is the same in every language. */
enum EsbError {
    BROKEN_BODY(1306000, "Request JSON string is wrong in format, which cannot be analyzed."),
    // ESB has not given the call an id yet.
    BROKEN_BODY_BEFORE_ID(1306000, "Request JSON string is wrong in format, which cannot be analyzed."),
    BROKEN_AUTHORIZATION(
            1306406, "Parameters error, request header X-Bkapi-Authorization is not a valid JSON format string"),
    COMPONENT_ERROR(1306000, "Component error, please contact the component developer to handle it."),
    NO_SECRET(1306000, "Signature [bk_signature] and APP Secret [bk_app_secret] cannot be empty at the same time"),
    NO_NONCE(1306000, "Parameter bk_nonce does not exist"),
    BAD_NONCE(1306000, "Parameter bk_nonce is illegal"),
    NONCE_NOT_POSITIVE(1306000, "Parameter bk_nonce is illegal, it must be a positive integer"),
    NO_TIMESTAMP(1306000, "Parameter bk_timestamp does not exist"),
    BAD_TIMESTAMP(1306000, "Parameter bk_timestamp is illegal, due to non-time format"),
    TIMESTAMP_EXPIRED(1306000, "Parameter bk_timestamp is illegal, because it has expired"),
    NO_APP_CODE(1306000, "APP Code [bk_app_code] cannot be empty"),
    UNKNOWN_APP(1306000, "Invalid APP Code [bk_app_code=%s], please confirm if the APP Code has been registered"),
    WRONG_SIGNATURE(
            1306000, "Signature [bk_signature] verification failed, please provide valid parameters and signature"),
    // The misspelling is the vendor's.
    WRONG_SECRET(
            1306000,
            "APP Secret verification failed, pelase confirm if the APP Secret and APP Code [bk_app_code=%s] match"),
    WRONG_TOKEN(1306000, "User authentication failed, please check if the bk_token is valid"),
    NO_USER(1306000, "User authentication failed, please provide a valid user identity, such as bk_token, bk_username"),
    NO_PERMISSION(
            1306403,
            "APP permission is insufficient, APP has no permission to access the component (%s) of the system (CC)."
                    + " The APP manager can go to the Developer Center and apply for permission to access the"
                    + " component");

    private final int code;
    private final String message;

    EsbError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    /** The codes of all of them. */
    static Set<String> codes() {
        return Arrays.stream(values())
                .map(error -> Integer.toString(error.code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One with a code; of the many with 1306000 the one that says least. */
    static EsbError withCode(String code) {
        return Stream.concat(Stream.of(COMPONENT_ERROR), Arrays.stream(values()))
                .filter(error -> Integer.toString(error.code).equals(code))
                .findFirst()
                .orElseThrow();
    }

    Rejected rejected(Object... details) {
        return new Rejected(this, details);
    }

    /** The envelope that tells it. */
    Envelope.OfEsb envelope(@Nullable String requestId, Object... details) {
        return new Envelope.OfEsb(false, code, null, message.formatted(details), requestId);
    }

    /** Whether it is told without the id of the request, which is not known yet. */
    boolean isBeforeId() {
        return this == BROKEN_BODY_BEFORE_ID || this == BROKEN_AUTHORIZATION;
    }

    /** What it says, without its details. */
    String text() {
        return message.replace("%s", "…");
    }

    int code() {
        return code;
    }
}

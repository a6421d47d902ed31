package dev.tagmock.apig;

import dev.tagmock.api.Rejected;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The rejections of APIG and of the cloud's front door before it (contract, section 2). */
public enum ApigError {
    NO_SUCH_API(404, "APIGW.0101", "The API does not exist or has not been published in the environment"),
    NO_SUCH_METHOD(404, "APIGW.0101", "The API does not exist: method %s not found"),
    BAD_REQUEST(400, "APIGW.0201", "API request error"),
    BODY_TOO_LARGE(413, "APIGW.0201", "Request entity too large"),
    UNKNOWN_ACCESS_KEY(401, "APIGW.0301", "Incorrect IAM authentication information: ak %s not exist"),
    WRONG_SIGNATURE(401, "APIGW.0301", "Incorrect IAM authentication information: verify aksk signature fail"),
    SIGNATURE_EXPIRED(
            401, "APIGW.0301", "Incorrect IAM authentication information: calc ak sk signature fail:signature expired"),
    TOKEN_EXPIRED(401, "APIC.7101", "Token expired. Try again later."),
    INCORRECT_TOKEN(401, "APIC.7102", "Incorrect token or token resolution failed"),
    NO_PROJECT(401, "APIC.7103", "Token contains no project information."),
    NO_PERMISSION(403, "APIC.7106", "No permissions to request for the method"),
    OTHER_PROJECT(403, "APIC.7130", "No permissions to access gateways in other projects."),
    BAD_PARAMETER(400, "APIC.7211", "Parameter value does not match the rules, parameter name[%s]"),
    WRONG_WINDOW(400, "APIC.7230", "The maintenance time window must be 4 hours."),
    NO_ZONE(400, "APIC.7238", "An AZ must be specified."),
    SPEC_NOT_FOUND(404, "APIC.7301", "Instance spec not found"),
    INSTANCE_NOT_FOUND(404, "APIC.7302", "Instance not found"),
    QUOTA_EXCEEDED(403, "APIC.7402", "The number of tags exceeds the maximum allowed limit."),
    SAME_SPEC(409, "APIC.7707", "Scaling up to the same specifications is not allowed."),
    WAY_OUT_ENABLED(409, "APIC.7709", "Public network access is enabled for the gateway."),
    WAY_IN_ENABLED(409, "APIC.7711", "Public inbound access is enabled for the instance"),
    BANDWIDTH_NOT_UPDATED(400, "APIC.9211", "update bandwidth size failed"),
    INTERNAL(500, "APIC.9000", "Failed to request internal service");

    private final int status;
    private final String code;
    private final String message;

    ApigError(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** The codes of all of them. */
    static Set<String> codes() {
        return Arrays.stream(values()).map(ApigError::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The first of those with a code, one that tells no details if there is one. */
    static ApigError withCode(String code) {
        return Arrays.stream(values())
                .filter(error -> error.code.equals(code))
                .min(Comparator.comparing(error -> error.message.contains("%")))
                .orElseThrow();
    }

    /** What it says, without its details. */
    String text() {
        return message.replace("%s", "…");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The body it is told in: the front door's errors have a form of their own. */
    Object body(String requestId, Object... details) {
        String text = message.formatted(details);
        return code.startsWith("APIGW.") ? new FrontDoorBody(text, code, requestId) : new Body(code, text);
    }

    /** It as what a handler throws; the details are what its message has places for. */
    public Rejected rejected(Object... details) {
        return new Rejected(this, details);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Body(String errorCode, String errorMsg) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record FrontDoorBody(String errorMsg, String errorCode, String requestId) {}
}

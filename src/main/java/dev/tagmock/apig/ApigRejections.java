package dev.tagmock.apig;

import dev.tagmock.api.BodyTooLarge;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Rejected;
import dev.tagmock.api.Rejection;
import dev.tagmock.api.Unhandled;
import dev.tagmock.iam.Authenticator;
import dev.tagmock.tag.TagRejection;
import java.io.IOException;
import java.util.Locale;

/** Which of the vendor's errors a failure is (contract, section 2). */
final class ApigRejections {
    private ApigRejections() {}

    static Rejection of(Throwable failure, Exchange exchange) {
        Rejected rejected = rejected(failure, exchange);
        ApigError error = (ApigError) rejected.error();
        String hint = error.status() == 400 ? exchange.withExpectedBody(rejected.hint()) : rejected.hint();
        return new Rejection(error.status(), error.code(), error.body(exchange.id(), rejected.details()), hint);
    }

    private static Rejected rejected(Throwable failure, Exchange exchange) {
        if (failure instanceof Rejected rejected) {
            return rejected.error() instanceof Authenticator.Reason reason
                    ? new Rejected(unauthenticated(reason), rejected.details()).because(rejected.hint())
                    : rejected;
        } else if (failure instanceof TagRejection rejection) {
            return ofTags(rejection);
        } else if (failure instanceof BodyTooLarge) {
            return ApigError.BODY_TOO_LARGE.rejected();
        } else if (failure instanceof IOException) {
            // The body could not be read to its end.
            return ApigError.BAD_REQUEST.rejected();
        } else if (failure instanceof Unhandled unhandled) {
            return switch (unhandled.status()) {
                case 400 -> ApigError.BAD_REQUEST.rejected();
                case 405 -> ApigError.NO_SUCH_METHOD.rejected(exchange.request().getMethod());
                case 500 -> ApigError.INTERNAL.rejected();
                default -> ApigError.NO_SUCH_API.rejected();
            };
        }
        return ApigError.INTERNAL.rejected();
    }

    private static ApigError unauthenticated(Authenticator.Reason reason) {
        return switch (reason) {
            case NO_OR_UNKNOWN_TOKEN -> ApigError.INCORRECT_TOKEN;
            case TOKEN_EXPIRED -> ApigError.TOKEN_EXPIRED;
            case UNKNOWN_ACCESS_KEY -> ApigError.UNKNOWN_ACCESS_KEY;
            case WRONG_SIGNATURE -> ApigError.WRONG_SIGNATURE;
            case SIGNATURE_EXPIRED -> ApigError.SIGNATURE_EXPIRED;
        };
    }

    private static Rejected ofTags(TagRejection rejection) {
        return switch (rejection.reason()) {
            case KEY, VALUE ->
                ApigError.BAD_PARAMETER
                        .rejected(rejection.reason().name().toLowerCase(Locale.ROOT))
                        .because(GatewayTagRules.describe(rejection));
            case UNKNOWN_RESOURCE -> ApigError.INSTANCE_NOT_FOUND.rejected();
            case QUOTA -> ApigError.QUOTA_EXCEEDED.rejected();
            // No gateway's tags are, within the rules.
            case TOO_LARGE -> ApigError.INTERNAL.rejected();
        };
    }
}

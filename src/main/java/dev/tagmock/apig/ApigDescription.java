package dev.tagmock.apig;

import static dev.tagmock.apig.ApigError.BAD_PARAMETER;
import static dev.tagmock.apig.ApigError.INSTANCE_NOT_FOUND;
import static dev.tagmock.apig.ApigError.QUOTA_EXCEEDED;

import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.Limits;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this API's handlers do not show of it. */
@Component
class ApigDescription implements DescribedApi {
    private static final String ID = "2f4b7c1e9a0d4e6f8b3a5c7d9e1f0a2b";
    private static final String ACCESS_KEY = "AKEXAMPLE0000000000";

    /** Errors that tell of one thing that not every operation has to do with; any other can come of every call. */
    private static final Set<ApigError> PARTICULAR = EnumSet.of(
            ApigError.NO_SUCH_API, ApigError.NO_SUCH_METHOD, BAD_PARAMETER, INSTANCE_NOT_FOUND, QUOTA_EXCEEDED);

    @Override
    public void describe(Operation operation, OperationDescription description) {
        RequiresActions required =
                Objects.requireNonNull(operation.handler().getMethodAnnotation(RequiresActions.class));
        description
                .note("Where permissions are enforced, the caller's policies must allow "
                        + String.join(", ", required.value()) + ".")
                .securedBy(OperationDescription.TOKEN, OperationDescription.SIGNATURE)
                .succeeds();
        Set<ApigError> errors = EnumSet.complementOf(EnumSet.copyOf(PARTICULAR));
        if (description.hasBody()) {
            errors.add(BAD_PARAMETER);
        }
        if (operation.path().contains("{instance_id}") || operation.name().equals("CreateInstanceV2")) {
            errors.add(INSTANCE_NOT_FOUND);
        }
        switch (operation.name()) {
            case "BatchCreateOrDeleteInstanceTags" -> errors.add(QUOTA_EXCEEDED);
            case "ListInstancesByTags" -> describePaging(description);
            case "ListInstancesV2" -> {
                errors.add(BAD_PARAMETER);
                describePaging(description)
                        .query("instance_id")
                        .query("instance_name")
                        .query("status");
            }
            default -> {}
        }
        for (ApigError error : errors) {
            String detail = error == BAD_PARAMETER ? "tags" : ACCESS_KEY;
            description.refuses(error.name(), error.status(), error.body(ID, detail));
        }
    }

    private static OperationDescription describePaging(OperationDescription description) {
        return description.query("offset", 0).query("limit", Paging.USUAL);
    }

    @Override
    public void limit(Limits limits) {
        limits.key("TagAction.TmsKeyValue", "key", GatewayTagRules.CREATE)
                .value("TagAction.TmsKeyValue", "value", GatewayTagRules.CREATE);
    }
}

package dev.tagmock.blueking;

import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.Limits;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.web.PathOwner;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What this API's handlers do not show of it: doors, credentials, envelopes, and limits that handlers check in their own order. */
@Component
class BlueKingDescription implements DescribedApi {
    private static final String ID = "e43da4ef221746868dc4c837d36f3807";
    private static final String APP = "esb_test";

    private final List<Door> doors;

    BlueKingDescription(List<Door> doors) {
        this.doors = doors;
    }

    @Override
    public void describe(Operation operation, OperationDescription description) {
        Door door = doors.stream()
                .filter(candidate -> candidate.owns(operation.path()))
                .findFirst()
                .orElseThrow();
        description.header("Blueking-Language").succeeds(200, door.success(null, ID), "data");
        if (door instanceof EsbDoor) {
            describeEsb(operation, description);
        } else if (door instanceof BkApiDoor) {
            description.header("X-Bkapi-Authorization");
            Stream.of(BkApiError.values())
                    .filter(error -> error != BkApiError.NO_ROUTE)
                    .forEach(error -> description.refuses(error.name(), error.status(), error.envelope()));
        } else {
            description.header("BK_User");
        }
        OwnLimits.of(operation.name()).ifPresent(description::note);
        CmdbRefusals.of(operation.name())
                .forEach(refusal -> description.refuses(
                        String.valueOf(refusal.getMessage()), 200, door.refusal(refusal, true, ID)));
        PathOwner.Answer crash = door.answer(500, new PathOwner.Call(operation.method(), operation.path(), ID));
        description.refuses("CRASH", crash.status(), crash.body());
    }

    private static void describeEsb(Operation operation, OperationDescription description) {
        description
                .header("X-Bkapi-Authorization")
                .query("bk_signature")
                .query("bk_nonce")
                .query("bk_timestamp")
                .takesToo(Credentials.class);
        for (EsbError error : EsbError.values()) {
            String detail = error == EsbError.NO_PERMISSION ? operation.name() : APP;
            description.refuses(error.name(), 200, Envelope.OfEsb.of(error.refusal(detail), ID));
        }
    }

    @Override
    public void limit(Limits limits) {
        limits.required("AddLabels", "instance_ids", "labels")
                .items("AddLabels", "instance_ids", 1, LabelController.MOST_TO_ADD_TO)
                .tags("AddLabels", "labels", LabelRules.ADD)
                .required("RemoveLabels", "instance_ids", "keys")
                .items("RemoveLabels", "instance_ids", 1, LabelController.MOST_TO_REMOVE_FROM)
                .required("CreateInstances", "instances")
                .items("CreateInstances", "instances", 1, NewInstanceIds.AT_ONCE)
                .length("NewInstance", "service_instance_name", LifecycleController.LONGEST_NAME)
                .required("DeleteInstances", "service_instance_ids")
                .items("DeleteInstances", "service_instance_ids", 1, LifecycleController.MOST_TO_DELETE)
                .items("ListByModule", "bk_host_ids", 0, ServiceInstanceListController.MOST_HOSTS)
                .length("ListByModule", "search_key", ServiceInstanceFilter.LONGEST_SEARCH)
                .length("ListByHost", "search_key", ServiceInstanceFilter.LONGEST_SEARCH)
                .items("ListByModule", "selectors", 0, ServiceInstanceFilter.MOST_SELECTORS)
                .items("ListByHost", "selectors", 0, ServiceInstanceFilter.MOST_SELECTORS)
                .items("ListDetail", "selectors", 0, ServiceInstanceFilter.MOST_SELECTORS)
                .items("ListDetail", "bk_host_list", 0, ServiceInstanceFilter.MOST_VALUES)
                .items("ListDetail", "service_instance_ids", 0, ServiceInstanceFilter.MOST_VALUES)
                .items("LabelSelector", "values", 0, ServiceInstanceFilter.MOST_VALUES)
                .optional("ListByModule", "bk_module_id")
                .optional("ListDetail", "bk_module_id", "bk_host_id")
                .optional("Paging", "start", "limit")
                .required("LabelSelector", "key", "operator")
                .number("Paging", "start", 0, Long.MAX_VALUE)
                .number("Paging", "limit", 0, Paging.MOST);
    }

    /** Who calls, as ESB finds it among the parameters. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Credentials(
            String bkAppCode,
            @Nullable String bkAppSecret,
            @Nullable String bkToken,
            @Nullable String bkUsername) {}
}

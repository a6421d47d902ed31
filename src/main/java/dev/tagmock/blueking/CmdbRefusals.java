package dev.tagmock.blueking;

import static dev.tagmock.blueking.CmdbError.BAD_INPUT;
import static dev.tagmock.blueking.CmdbError.BAD_JSON;
import static dev.tagmock.blueking.CmdbError.BAD_PARAMETER;
import static dev.tagmock.blueking.CmdbError.PAGE_TOO_LARGE;
import static dev.tagmock.blueking.CmdbError.READ_FAILED;
import static dev.tagmock.blueking.CmdbError.TOO_MANY;
import static dev.tagmock.blueking.CmdbError.UNASSIGNED;
import static dev.tagmock.blueking.CmdbError.WRITE_FAILED;

import java.util.List;
import java.util.stream.Stream;

/** What CMDB may refuse each operation with, in the order of its checks: an example of each error. */
final class CmdbRefusals {
    private CmdbRefusals() {}

    static List<CmdbRefusal> of(String operation) {
        boolean reads = operation.startsWith("list_");
        Stream<CmdbRefusal> permission =
                reads ? Stream.empty() : Stream.of(CmdbPermissions.lacking(CmdbAction.of(operation), 1, "demo"));
        Stream<CmdbRefusal> store =
                reads ? Stream.of(READ_FAILED.refusal()) : Stream.of(READ_FAILED.refusal(), WRITE_FAILED.refusal());
        return Stream.of(permission, Stream.of(BAD_JSON.refusal()), own(operation), store)
                .flatMap(refusals -> refusals)
                .toList();
    }

    private static Stream<CmdbRefusal> own(String operation) {
        return switch (operation) {
            case LabelController.ADD ->
                Stream.of(
                        UNASSIGNED.refusal("instanceIDs"),
                        TOO_MANY.refusal(" add labels", LabelController.MOST_TO_ADD_TO),
                        BAD_PARAMETER.refusal("label.key1:value1"));
            case LabelController.REMOVE ->
                Stream.of(
                        UNASSIGNED.refusal("InstanceIDs"),
                        TOO_MANY.refusal(" remove labels", LabelController.MOST_TO_REMOVE_FROM),
                        BAD_PARAMETER.refusal("instance_ids"));
            case LifecycleController.CREATE ->
                Stream.of(
                        UNASSIGNED.refusal(LifecycleController.IDS),
                        TOO_MANY.refusal(" create service instances", NewInstanceIds.AT_ONCE),
                        BAD_PARAMETER.refusal("name"));
            case LifecycleController.DELETE ->
                Stream.of(
                        UNASSIGNED.refusal(LifecycleController.IDS),
                        TOO_MANY.refusal(" delete service instance", LifecycleController.MOST_TO_DELETE),
                        BAD_PARAMETER.refusal(LifecycleController.IDS));
            case ServiceInstanceListController.LIST ->
                Stream.of(
                        TOO_MANY.refusal(" search service instances", ServiceInstanceListController.MOST_HOSTS),
                        PAGE_TOO_LARGE.refusal(Paging.SUGGESTED),
                        BAD_PARAMETER.refusal("bk_biz_id"));
            case ServiceInstanceListController.BY_HOST ->
                Stream.of(BAD_INPUT.refusal(), BAD_PARAMETER.refusal("bk_biz_id"));
            case ServiceInstanceListController.DETAIL ->
                Stream.of(PAGE_TOO_LARGE.refusal(Paging.SUGGESTED), BAD_PARAMETER.refusal("bk_biz_id"));
            default -> throw new IllegalArgumentException("no such operation: " + operation);
        };
    }
}

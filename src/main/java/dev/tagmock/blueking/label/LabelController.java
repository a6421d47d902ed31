package dev.tagmock.blueking.label;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbOperation.Handler;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.blueking.instance.ServiceInstances;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRules;
import dev.tagmock.tag.TagService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The labels of service instances. */
@RestController
class LabelController {
    static final int MOST_TO_ADD_TO = 100;
    static final int MOST_TO_REMOVE_FROM = 500;

    private final ServiceInstances instances;
    private final TagService tags;

    LabelController(ServiceInstances instances, TagService tags) {
        this.instances = instances;
        this.tags = tags;
    }

    /** The checks and their order are contract section 3.1. */
    @Handler(CmdbOperation.ADD_LABELS)
    Object add(CmdbCall call, AddLabels body) {
        List<@Nullable Long> ids = body.instanceIds();
        if (ids == null || ids.isEmpty()) {
            throw CmdbError.UNASSIGNED.rejected("instanceIDs");
        }
        if (ids.size() > MOST_TO_ADD_TO) {
            throw CmdbError.TOO_MANY.rejected(" add labels", MOST_TO_ADD_TO);
        }
        change(body.bkBizId(), ids, body.change(), LabelRules.ADD);
        return call.success(null);
    }

    /** Contract section 4: in other words and with another limit than adding, and keys are not checked. */
    @Handler(CmdbOperation.REMOVE_LABELS)
    Object remove(CmdbCall call, RemoveLabels body) {
        List<@Nullable Long> ids = body.instanceIds();
        if (ids == null || ids.isEmpty()) {
            throw CmdbError.UNASSIGNED.rejected("InstanceIDs");
        }
        if (ids.size() > MOST_TO_REMOVE_FROM) {
            throw CmdbError.TOO_MANY.rejected(" remove labels", MOST_TO_REMOVE_FROM);
        }
        change(body.bkBizId(), ids, body.change(), TagRules.NONE);
        return call.success(null);
    }

    /** Contract of instances, section 13: labels first, then whether the instances exist; the business is not checked. */
    @Handler(CmdbOperation.REPLACE_LABELS)
    Object replace(CmdbCall call, ReplaceLabels body) {
        List<@Nullable Long> ids = body.instanceIds() == null ? List.of() : body.instanceIds();
        TagChange change = body.change();
        LabelRules.ADD.check(change);
        if (!ids.isEmpty()) {
            tags.change(instances.of(body.bkBizId()), ServiceInstances.names(ids), change, LabelRules.ADD);
        }
        return call.success(null);
    }

    @Handler(CmdbOperation.AGGREGATE_LABELS)
    Object aggregate(CmdbCall call, AggregateLabels body) {
        if (body.bkBizId() == 0) {
            throw CmdbError.INVALID.rejected("bk_biz_id");
        }
        return call.success(instances.labels(body.bkBizId(), body.bkModuleId()));
    }

    private void change(long bizId, List<@Nullable Long> ids, TagChange change, TagRules rules) {
        if (bizId == 0) {
            throw CmdbError.BAD_PARAMETER.rejected("bk_biz_id");
        }
        tags.change(instances.of(bizId), ServiceInstances.names(ids), change, rules);
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"instance_ids\": [1 to 100 numbers], \"labels\": {\"key\": \"value\"}}")
    @JsonNaming(SnakeCaseStrategy.class)
    record AddLabels(
            long bkBizId,
            @Nullable List<@Nullable Long> instanceIds,
            @Nullable Map<String, @Nullable String> labels) {
        TagChange change() {
            return new TagChange.Merge(merged());
        }

        private Map<String, String> merged() {
            Map<String, String> merged = new LinkedHashMap<>();
            if (labels != null) {
                labels.forEach((key, value) -> merged.put(key, value == null ? "" : value));
            }
            return merged;
        }
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"instance_ids\": [numbers], \"labels\": {\"key\": \"value\"}}")
    @JsonNaming(SnakeCaseStrategy.class)
    record ReplaceLabels(
            long bkBizId,
            @Nullable List<@Nullable Long> instanceIds,
            @Nullable Map<String, @Nullable String> labels) {
        TagChange change() {
            return new TagChange.Replace(labels == null ? null : new AddLabels(bkBizId, null, labels).merged());
        }
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"bk_module_id\"?: 1}")
    @JsonNaming(SnakeCaseStrategy.class)
    record AggregateLabels(long bkBizId, @Nullable Long bkModuleId) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"instance_ids\": [1 to 500 numbers], \"keys\": [\"key\"]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record RemoveLabels(
            long bkBizId,
            @Nullable List<@Nullable Long> instanceIds,
            @Nullable List<@Nullable String> keys) {
        TagChange change() {
            List<@Nullable String> named = keys == null ? List.of() : keys;
            return new TagChange.Remove(named.stream()
                    .filter(Objects::nonNull)
                    .map(key -> new TagChange.Removal(key, null))
                    .toList());
        }
    }
}

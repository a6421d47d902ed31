package dev.tagmock.blueking;

import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The labels of service instances. */
@RestController
@RequestMapping(path = EsbRoutes.PREFIX + "v2/cc", produces = Envelope.CONTENT_TYPE)
class LabelController {
    private static final int MOST_INSTANCES = 100;

    private final CmdbPermissions permissions;
    private final ServiceInstances instances;
    private final TagService tags;

    LabelController(CmdbPermissions permissions, ServiceInstances instances, TagService tags) {
        this.permissions = permissions;
        this.instances = instances;
        this.tags = tags;
    }

    /** {@code add_label_for_service_instance}: the checks and their order are contract section 3.1. */
    @PostMapping("/add_label_for_service_instance/")
    Envelope add(EsbCall call) {
        permissions.require(CmdbAction.EDIT, call);
        AddLabels body = call.decode(AddLabels.class);
        List<@Nullable Long> ids = body.instanceIds();
        if (ids == null || ids.isEmpty()) {
            throw CmdbError.UNASSIGNED.refusal("instanceIDs");
        }
        if (ids.size() > MOST_INSTANCES) {
            throw CmdbError.TOO_MANY.refusal(" add labels", MOST_INSTANCES);
        }
        if (body.bkBizId() == 0) {
            throw CmdbError.BAD_PARAMETER.refusal("bk_biz_id");
        }
        tags.change(instances.of(body.bkBizId()), ServiceInstances.names(ids), body.change(), LabelRules.ADD);
        return call.success(null);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record AddLabels(
            long bkBizId,
            @Nullable List<@Nullable Long> instanceIds,
            @Nullable Map<String, @Nullable String> labels) {
        TagChange change() {
            Map<String, String> merged = new LinkedHashMap<>();
            if (labels != null) {
                labels.forEach((key, value) -> merged.put(key, value == null ? "" : value));
            }
            return new TagChange.Merge(merged);
        }
    }
}

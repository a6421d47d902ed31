package dev.tagmock.blueking;

import dev.tagmock.tag.Resource;
import dev.tagmock.tag.TaggedResource;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A service instance on the wire (contract, section 5).
 *
 * @param labels null until it is first labelled
 * @param createTime RFC 3339, like {@code lastTime}
 */
@JsonNaming(SnakeCaseStrategy.class)
record ServiceInstanceView(
        long bkBizId,
        long id,
        String name,
        @Nullable Map<String, String> labels,
        long serviceTemplateId,
        long bkHostId,
        long bkModuleId,
        String creator,
        String modifier,
        Instant createTime,
        Instant lastTime,
        String bkSupplierAccount) {

    static ServiceInstanceView of(ServiceInstance instance, TaggedResource tagged) {
        Resource resource = tagged.resource();
        return new ServiceInstanceView(
                instance.bizId(),
                instance.instanceId(),
                resource.title() == null ? "service-instance-" + resource.name() : resource.title(),
                resource.tagged() ? tagged.tags() : null,
                0,
                instance.hostId(),
                instance.moduleId(),
                instance.creator(),
                instance.modifier(),
                resource.createdAt(),
                instance.lastTime(),
                "0");
    }
}

package dev.tagmock.blueking;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.TaggedResource;
import java.time.Instant;
import java.util.List;
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

    static ServiceInstanceView of(ServiceInstanceQueries.Labelled labelled) {
        ServiceInstance instance = labelled.instance();
        TaggedResource tagged = labelled.tagged();
        Resource resource = tagged.resource();
        return new ServiceInstanceView(
                instance.bizId(),
                instance.instanceId(),
                instance.name(),
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

    /** Data of the lists: how many there are, and those on the page. */
    record Page(long count, List<ServiceInstanceView> info) {
        static Page of(ServiceInstanceQueries.Found found) {
            return new Page(
                    found.count(),
                    found.page().stream().map(ServiceInstanceView::of).toList());
        }
    }

    /** Data of the detailed list, which shows processes as well. */
    record DetailedPage(long count, List<Detailed> info) {
        static DetailedPage of(ServiceInstanceQueries.Found found) {
            return new DetailedPage(
                    found.count(),
                    found.page().stream()
                            .map(labelled -> new Detailed(
                                    ServiceInstanceView.of(labelled),
                                    labelled.instance().processes()))
                            .toList());
        }
    }

    /** An instance with its processes, as they were given; null if none were. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Detailed(
            @JsonUnwrapped ServiceInstanceView instance,
            @JsonRawValue @Nullable String processInstances) {}
}

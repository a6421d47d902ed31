package dev.tagmock.blueking.instance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
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

    static ServiceInstanceView of(ServiceInstance instance) {
        return new ServiceInstanceView(
                instance.bizId(),
                instance.instanceId(),
                instance.instanceName(),
                instance.tags(),
                0,
                instance.hostId(),
                instance.moduleId(),
                instance.creator(),
                instance.modifier(),
                instance.createdAt(),
                instance.lastTime(),
                "0");
    }

    /** Data of the lists: how many there are, and those on the page. */
    record InstancePage(long count, List<ServiceInstanceView> info) {
        static InstancePage of(Page<ServiceInstance> found) {
            return new InstancePage(
                    found.getTotalElements(),
                    found.stream().map(ServiceInstanceView::of).toList());
        }
    }

    /** Data of the detailed list, which shows processes as well. */
    record DetailedPage(long count, List<Detailed> info) {
        static DetailedPage of(Page<ServiceInstance> found) {
            return new DetailedPage(
                    found.getTotalElements(), found.stream().map(Detailed::of).toList());
        }
    }

    /** An instance with its processes; null if there are none. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Detailed(
            @JsonUnwrapped ServiceInstanceView instance,
            @Nullable List<ProcessView.OfInstance> processInstances) {
        static Detailed of(ServiceInstance instance) {
            List<ProcessView.OfInstance> processes = ProcessView.OfInstance.all(instance);
            return new Detailed(ServiceInstanceView.of(instance), processes.isEmpty() ? null : processes);
        }
    }
}

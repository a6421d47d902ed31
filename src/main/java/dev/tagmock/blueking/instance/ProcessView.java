package dev.tagmock.blueking.instance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A process on the wire (instances contract, section 11).
 *
 * @param createTime RFC 3339, like {@code lastTime}
 */
@JsonNaming(SnakeCaseStrategy.class)
record ProcessView(
        long bkBizId,
        long serviceInstanceId,
        @JsonUnwrapped ProcessInfo info,
        Instant createTime,
        Instant lastTime,
        String bkSupplierAccount) {

    private static ProcessView of(ServiceInstance instance, ServiceProcess process) {
        return new ProcessView(
                instance.bizId(), instance.instanceId(), process.info(), process.createTime(), process.lastTime(), "0");
    }

    /** How a process stands to its instance. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Relation(
            long bkBizId,
            long bkProcessId,
            long serviceInstanceId,
            long processTemplateId,
            long bkHostId,
            String bkSupplierAccount) {
        private static Relation of(ServiceInstance instance, ServiceProcess process) {
            return new Relation(instance.bizId(), process.id(), instance.instanceId(), 0, instance.hostId(), "0");
        }
    }

    /** As the detailed list of instances shows it. */
    record OfInstance(ProcessView process, Relation relation) {
        static List<OfInstance> all(ServiceInstance instance) {
            return instance.processes().all().stream()
                    .map(process -> new OfInstance(ProcessView.of(instance, process), Relation.of(instance, process)))
                    .toList();
        }
    }

    /** As the list of processes shows it. */
    record Listed(ProcessView property, Relation relation) {
        static List<Listed> all(ServiceInstance instance) {
            return OfInstance.all(instance).stream()
                    .map(one -> new Listed(one.process(), one.relation()))
                    .toList();
        }
    }
}

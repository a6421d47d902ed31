package dev.tagmock.blueking.instance;

import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.tag.ResourceStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** How processes come, change and go (instances contract, section 14). Each method is one transaction: all of it or nothing. */
@Component
@Retryable(includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class})
class ServiceProcesses {
    private final ProcessRepository repository;
    private final NewProcesses newProcesses;
    private final ServiceInstances instances;
    private final ResourceStore store;
    private final Clock clock;

    ServiceProcesses(
            ProcessRepository repository,
            NewProcesses newProcesses,
            ServiceInstances instances,
            ResourceStore store,
            Clock clock) {
        this.repository = repository;
        this.newProcesses = newProcesses;
        this.instances = instances;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Gives an instance more processes; their ids, in the same order.
     *
     * @throws Rejected if the instance is unknown or another business's, or the processes are not as they must be
     */
    @Transactional
    public List<Long> create(long bizId, long instanceId, List<ProcessInfo> infos) {
        List<ServiceInstance> found = store.updateAll(
                instances.ofAny(), List.of(Long.toString(instanceId)), ServiceInstance.class, instance -> {});
        if (found.isEmpty()) {
            throw CmdbError.NOT_FOUND.rejected();
        }
        ServiceInstance instance = found.get(0);
        LifecycleController.require(instance.bizId() == bizId, "bk_biz_id");
        List<ServiceProcess> made = newProcesses.make(infos);
        instance.change(instance.processes().with(Set.of(), made).checked());
        return made.stream().map(ServiceProcess::id).toList();
    }

    /**
     * Changes processes of a business.
     *
     * @param changes by their ids: what is null there is cleared, what is missing stays
     * @throws Rejected if one is unknown, or they are not as they must be afterwards
     */
    @Transactional
    public void update(long bizId, Map<Long, ObjectNode> changes) {
        List<ServiceInstance> found = lock(bizId, changes.keySet());
        Set<Long> unknown = new TreeSet<>(changes.keySet());
        found.forEach(instance -> unknown.removeAll(instance.processes().ids()));
        if (!unknown.isEmpty()) {
            String ids = unknown.stream().map(String::valueOf).collect(Collectors.joining(","));
            throw CmdbError.INVALID.rejected("[bk_process_id: " + ids + "]");
        }
        for (ServiceInstance instance : found) {
            List<ServiceProcess> changed = instance.processes().all().stream()
                    .filter(process -> changes.containsKey(process.id()))
                    .map(process -> process.changed(Objects.requireNonNull(changes.get(process.id())), clock.instant()))
                    .toList();
            instance.change(instance.processes().with(changes.keySet(), changed).checked());
        }
    }

    /** Deletes those of some processes that are a business's. An instance that is left without any is deleted with its last one. */
    @Transactional
    public void delete(long bizId, Set<Long> ids) {
        List<String> emptied = new ArrayList<>();
        for (ServiceInstance instance : lock(bizId, ids)) {
            Processes left = instance.processes().with(ids, List.of());
            if (left.all().isEmpty()) {
                emptied.add(instance.name());
            } else {
                instance.change(left);
            }
        }
        if (!emptied.isEmpty()) {
            store.delete(instances.only(bizId), emptied);
        }
    }

    /** The instances of a business that have some processes; nobody else changes them until the transaction ends. */
    private List<ServiceInstance> lock(long bizId, Collection<Long> ids) {
        List<String> names = repository.instancesWith(Long.toString(bizId), new HashSet<>(ids));
        return store.updateAll(instances.only(bizId), names, ServiceInstance.class, instance -> {}).stream()
                .filter(instance -> !instance.processes().isDisjoint(ids))
                .toList();
    }
}

package dev.tagmock.blueking;

import dev.tagmock.blueking.ServiceInstances.DeclaredInstance;
import dev.tagmock.tag.Owner;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceQuery;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.Stored;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** The service instances of whole businesses, as they have to be declared to be the same again. */
@Component
public class ServiceInstanceArchive {
    private final ServiceInstances instances;
    private final ServiceInstanceRepository repository;
    private final ResourceFinder finder;
    private final ResourceStore store;

    ServiceInstanceArchive(
            ServiceInstances instances,
            ServiceInstanceRepository repository,
            ResourceFinder finder,
            ResourceStore store) {
        this.instances = instances;
        this.repository = repository;
        this.finder = finder;
        this.store = store;
    }

    /** The businesses that have instances, and how many. */
    public List<Owner> businesses() {
        return finder.ownersIn(ServiceInstances.NAMESPACE);
    }

    /**
     * A page of a business's instances as they are now, in the order in which they came to exist.
     *
     * @param text what id or name has somewhere in it, in whatever case; empty for any
     * @param selectors all of which have to pick an instance
     * @param limit at least 1
     */
    public Page<DeclaredInstance> find(long bizId, String text, List<TagSelector> selectors, int offset, int limit) {
        ResourceQuery query = new ResourceQuery(instances.of(bizId), text, selectors);
        return finder.find(ServiceInstance.class, query, offset, limit, false).map(ServiceInstance::declared);
    }

    /**
     * Part of a business's instances as they are now, in the order in which they came to exist.
     *
     * @param after the {@link Stored#place()} of the last one of the part before; 0 for the first part
     * @param limit at most some thousands, which are asked for in one statement
     */
    public List<Stored<DeclaredInstance>> stored(long bizId, long after, int limit) {
        return finder.owned(instances.of(bizId), after, limit).stream()
                .map(instance -> new Stored<>(instance.id(), ((ServiceInstance) instance).declared()))
                .toList();
    }

    /**
     * Those of some ids that are instances', whatever business these belong to.
     *
     * @param ids at most some thousands, which are asked for in one statement
     */
    public List<Long> existing(List<Long> ids) {
        return repository
                .findByAddressIn(ids.stream().map(ServiceInstances::address).toList())
                .stream()
                .map(ServiceInstance::instanceId)
                .toList();
    }

    /** Deletes a business's instances. */
    public void forget(long bizId) {
        store.forget(instances.of(bizId));
    }
}

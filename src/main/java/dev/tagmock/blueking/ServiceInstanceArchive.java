package dev.tagmock.blueking;

import dev.tagmock.blueking.ServiceInstances.DeclaredInstance;
import dev.tagmock.tag.Owner;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.Stored;
import dev.tagmock.tag.TagSelector;
import dev.tagmock.tag.TagService;
import dev.tagmock.tag.TaggedResource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service instances of whole businesses, as they have to be declared to be the same again. */
@Component
public class ServiceInstanceArchive {
    private final ServiceInstances instances;
    private final ServiceInstanceRepository repository;
    private final ResourceFinder finder;
    private final ServiceInstanceQueries queries;
    private final TagService tags;

    ServiceInstanceArchive(
            ServiceInstances instances,
            ServiceInstanceRepository repository,
            ResourceFinder finder,
            ServiceInstanceQueries queries,
            TagService tags) {
        this.instances = instances;
        this.repository = repository;
        this.finder = finder;
        this.queries = queries;
        this.tags = tags;
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
    public Found find(long bizId, String text, List<TagSelector> selectors, int offset, int limit) {
        ServiceInstanceQueries.Found found =
                queries.list(new ServiceInstanceText(bizId, text, selectors), new Paging(offset, limit), false);
        return new Found(
                found.count(),
                found.page().stream()
                        .map(labelled ->
                                labelled.instance().declared(labelled.tagged().tags()))
                        .toList());
    }

    /**
     * Part of a business's instances as they are now, in the order in which they came to exist.
     *
     * @param after the {@link Stored#place()} of the last one of the part before; 0 for the first part
     * @param limit at most some thousands, which are asked for in one statement
     */
    @Transactional(readOnly = true)
    public List<Stored<DeclaredInstance>> stored(long bizId, long after, int limit) {
        List<TaggedResource> part = finder.owned(instances.of(bizId), after, limit);
        Map<Long, ServiceInstance> attributes =
                repository
                        .findAllById(part.stream()
                                .map(tagged -> tagged.resource().id())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ServiceInstance::getId, Function.identity()));
        return part.stream()
                .map(tagged -> new Stored<>(
                        tagged.resource().id(),
                        Objects.requireNonNull(attributes.get(tagged.resource().id()))
                                .declared(tagged.resource().tagged() ? tagged.tags() : null)))
                .toList();
    }

    /**
     * What was found.
     *
     * @param total how many there are, on this page or not
     */
    public record Found(long total, List<DeclaredInstance> instances) {}

    /**
     * Those of some ids that are instances', whatever business these belong to.
     *
     * @param ids at most some thousands, which are asked for in one statement
     */
    public List<Long> existing(List<Long> ids) {
        return repository.findByInstanceIdIn(ids).stream()
                .map(ServiceInstance::instanceId)
                .toList();
    }

    /** Deletes a business's instances. */
    public void forget(long bizId) {
        tags.forget(instances.of(bizId));
    }
}

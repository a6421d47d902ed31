package dev.tagmock.blueking;

import dev.tagmock.blueking.LifecycleController.NewInstance;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Realm;
import dev.tagmock.tag.ResourcesNamed;
import dev.tagmock.tag.TagService;
import dev.tagmock.tag.UnknownResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How service instances stand in the shared domain, and how they come to exist. */
@Component
public class ServiceInstances {
    static final String NAMESPACE = "service-instance";

    private final ServiceInstanceRepository repository;
    private final TagService tags;
    private final NewInstanceIds newIds;
    private final EsbSettings settings;

    ServiceInstances(
            ServiceInstanceRepository repository, TagService tags, NewInstanceIds newIds, EsbSettings settings) {
        this.repository = repository;
        this.newIds = newIds;
        this.tags = tags;
        this.settings = settings;
    }

    /** An instance is known by its id alone, and belongs to the business that names it first. */
    Realm of(long bizId) {
        return new Realm(NAMESPACE, Long.toString(bizId), settings.ownBusinessOnly());
    }

    /** Ids as the domain knows them. One that no instance can have becomes the empty name, which no resource can have. */
    static List<String> names(List<@Nullable Long> ids) {
        return ids.stream()
                .map(id -> id == null || id <= 0 ? "" : id.toString())
                .toList();
    }

    /** Gives instances that came to exist their attributes, in the same transaction. */
    @EventListener
    void describe(ResourcesNamed named) {
        if (named.realm().namespace().equals(NAMESPACE)) {
            repository.saveAll(
                    named.resources().stream().map(ServiceInstance::new).toList());
        }
    }

    /**
     * Makes instances exist in a business, within the caller's transaction. Those that exist keep their labels.
     *
     * @param instances at most some thousands, which are asked for in one statement
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void declare(long bizId, List<DeclaredInstance> instances) {
        tags.declare(
                of(bizId),
                instances.stream()
                        .map(instance -> new Declaration(Long.toString(instance.id()), null, instance.labels()))
                        .toList());
        Map<Long, ServiceInstance> byId =
                byId(instances.stream().map(DeclaredInstance::id).toList());
        for (DeclaredInstance declared : instances) {
            Objects.requireNonNull(byId.get(declared.id())).place(bizId, declared);
        }
    }

    /** Creates instances, all or none, and gives their ids in the same order. */
    @Retryable(includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    @Transactional
    public List<Long> create(long bizId, long moduleId, List<NewInstance> wanted, String user) {
        List<Long> ids = newIds.next(wanted.size());
        List<DeclaredInstance> declared = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewInstance instance = wanted.get(i);
            String name = instance.name().isEmpty() ? null : instance.name();
            declared.add(new DeclaredInstance(
                    ids.get(i), name, moduleId, instance.bkHostId(), null, instance.processesAsText()));
        }
        declare(bizId, declared);
        byId(ids).values().forEach(instance -> instance.attribute(user));
        return ids;
    }

    /** Deletes instances with their labels; false, and nothing deleted, unless all exist and are the business's. */
    boolean delete(long bizId, List<String> names) {
        try {
            tags.delete(new Realm(NAMESPACE, Long.toString(bizId), true), names);
            return true;
        } catch (UnknownResources unknown) {
            return false;
        }
    }

    private Map<Long, ServiceInstance> byId(List<Long> ids) {
        return repository.findByInstanceIdIn(ids).stream()
                .collect(Collectors.toMap(ServiceInstance::instanceId, Function.identity()));
    }

    /**
     * An instance that is to exist.
     *
     * @param name null for the default
     * @param labels null for one never labelled
     * @param processes a JSON array; null for none
     */
    public record DeclaredInstance(
            long id,
            @Nullable String name,
            long moduleId,
            long hostId,
            @Nullable Map<String, String> labels,
            @Nullable String processes) {}
}

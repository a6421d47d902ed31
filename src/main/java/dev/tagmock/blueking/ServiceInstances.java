package dev.tagmock.blueking;

import dev.tagmock.blueking.LifecycleController.NewInstance;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final ResourceStore store;
    private final NewInstanceIds newIds;
    private final EsbSettings settings;

    ServiceInstances(ResourceStore store, NewInstanceIds newIds, EsbSettings settings) {
        this.newIds = newIds;
        this.store = store;
        this.settings = settings;
    }

    /** An instance is known by its id alone, and belongs to the business that names it first. */
    Namespace of(long bizId) {
        return of(bizId, settings.ownBusinessOnly());
    }

    private static Namespace of(long bizId, boolean exclusive) {
        return new Namespace(NAMESPACE, Long.toString(bizId), exclusive, ServiceInstance::new);
    }

    /** Where an instance is stored. */
    static String address(long id) {
        return NAMESPACE + "/" + id;
    }

    /** Ids as the domain knows them. One that no instance can have becomes the empty name, which no resource can have. */
    static List<String> names(List<@Nullable Long> ids) {
        return ids.stream()
                .map(id -> id == null || id <= 0 ? "" : id.toString())
                .toList();
    }

    /**
     * Makes instances exist in a business, within the caller's transaction. Those that exist keep their labels.
     *
     * @param instances at most some thousands, which are asked for in one statement
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<? extends Resource> declare(long bizId, List<DeclaredInstance> instances) {
        List<Resource> declared = store.declare(
                of(bizId),
                instances.stream()
                        .map(instance ->
                                new Declaration(Long.toString(instance.id()), instance.name(), instance.labels()))
                        .toList());
        for (int i = 0; i < instances.size(); i++) {
            ((ServiceInstance) declared.get(i)).place(instances.get(i));
        }
        return declared;
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
        declare(bizId, declared).forEach(instance -> ((ServiceInstance) instance).attribute(user));
        return ids;
    }

    /** Deletes instances with their labels; false, and nothing deleted, unless all exist and are the business's. */
    boolean delete(long bizId, List<String> names) {
        try {
            store.delete(of(bizId, true), names);
            return true;
        } catch (TagRejection unknown) {
            return false;
        }
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

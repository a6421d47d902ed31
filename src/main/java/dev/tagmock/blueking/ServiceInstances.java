package dev.tagmock.blueking;

import dev.tagmock.blueking.LifecycleController.NewInstance;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Declarations;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagRejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How service instances stand in the shared domain, and how they come to exist. */
@Component
class ServiceInstances {
    static final String NAMESPACE = "service-instance";

    private final ResourceStore store;
    private final Declarations declarations;
    private final NewInstanceIds newIds;
    private final EsbSettings settings;

    ServiceInstances(ResourceStore store, Declarations declarations, NewInstanceIds newIds, EsbSettings settings) {
        this.newIds = newIds;
        this.store = store;
        this.declarations = declarations;
        this.settings = settings;
    }

    /** An instance is known by its id alone, and belongs to the business that names it first. */
    Namespace of(long bizId) {
        return of(Long.toString(bizId));
    }

    /** The same by the business's id in decimal digits. */
    Namespace of(String bizId) {
        return of(bizId, settings.ownBusinessOnly());
    }

    private static Namespace of(String bizId, boolean exclusive) {
        return new Namespace(NAMESPACE, bizId, exclusive, ServiceInstance::new);
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

    /** Creates instances, all or none, and gives their ids in the same order. */
    @Retryable(includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    @Transactional
    public List<Long> create(long bizId, long moduleId, List<NewInstance> wanted, String user) {
        List<Long> ids = newIds.next(wanted.size());
        List<Declaration> declared = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewInstance instance = wanted.get(i);
            Consumer<Resource> place =
                    ServiceInstance.placed(moduleId, instance.bkHostId(), instance.processesAsText());
            declared.add(new Declaration(
                    ids.get(i).toString(),
                    instance.name().isEmpty() ? null : instance.name(),
                    null,
                    place.andThen(created -> ((ServiceInstance) created).attribute(user))));
        }
        declarations.declare(of(bizId), declared);
        return ids;
    }

    /** Deletes instances with their labels; false, and nothing deleted, unless all exist and are the business's. */
    boolean delete(long bizId, List<String> names) {
        try {
            store.delete(of(Long.toString(bizId), true), names);
            return true;
        } catch (TagRejection unknown) {
            return false;
        }
    }
}

package dev.tagmock.blueking.instance;

import dev.tagmock.blueking.instance.LifecycleController.NewInstance;
import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Declarations;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagRejection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How service instances stand in the shared domain, and how they come to exist. */
@Component
public class ServiceInstances {
    static final String NAMESPACE = "service-instance";

    private final ResourceStore store;
    private final Declarations declarations;
    private final ResourceFinder finder;
    private final NewInstanceIds newIds;
    private final NewProcesses newProcesses;
    private final EsbSettings settings;
    private final Clock clock;

    ServiceInstances(
            ResourceStore store,
            Declarations declarations,
            ResourceFinder finder,
            NewInstanceIds newIds,
            NewProcesses newProcesses,
            EsbSettings settings,
            Clock clock) {
        this.newIds = newIds;
        this.newProcesses = newProcesses;
        this.store = store;
        this.declarations = declarations;
        this.settings = settings;
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * An instance is known by its id alone, and belongs to the business that names it first.
     *
     * @param bizId 0 for a call that names none, for which none comes to exist
     */
    public Namespace of(long bizId) {
        return of(bizId == 0 ? "" : Long.toString(bizId));
    }

    /** The same by the business's id in decimal digits. */
    Namespace of(String bizId) {
        return of(bizId, settings.ownBusinessOnly());
    }

    /** Where no instance is seen but a business's own. */
    Namespace only(long bizId) {
        return of(Long.toString(bizId), true);
    }

    /** Where every business's are seen. */
    Namespace ofAny() {
        return of("", false);
    }

    private static Namespace of(String bizId, boolean exclusive) {
        return new Namespace(NAMESPACE, bizId, exclusive, ServiceInstance::new);
    }

    /** Where an instance is stored. */
    static String address(long id) {
        return NAMESPACE + "/" + id;
    }

    /** Ids as the domain knows them. One that no instance can have becomes the empty name, which no resource can have. */
    public static List<String> names(List<@Nullable Long> ids) {
        return ids.stream()
                .map(id -> id == null || id <= 0 ? "" : id.toString())
                .toList();
    }

    /** Creates instances, all or none, and gives their ids in the same order. */
    @Retryable(includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    @Transactional
    public List<Long> create(long bizId, long moduleId, List<NewInstance> wanted, String user) {
        List<Long> ids = newIds.next(wanted.size());
        Iterator<ServiceProcess> processes = newProcesses
                .make(wanted.stream()
                        .flatMap(instance -> instance.infos().stream())
                        .toList())
                .iterator();
        List<Declaration> declared = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            NewInstance instance = wanted.get(i);
            Processes own = new Processes(Stream.generate(processes::next)
                    .limit(instance.infos().size())
                    .toList());
            declared.add(new Declaration(
                    ids.get(i).toString(), instance.name().isEmpty() ? null : instance.name(), null, resource -> {
                        ServiceInstance created = (ServiceInstance) resource;
                        created.place(moduleId, instance.bkHostId());
                        created.attribute(user);
                        created.change(own);
                    }));
        }
        declarations.declare(of(bizId), declared);
        return ids;
    }

    /** An instance as fixtures declare it. */
    Declaration declaration(CmdbFixtures.Instance declared) {
        return new Declaration(Long.toString(declared.id()), declared.name(), declared.labels(), resource -> {
            ServiceInstance instance = (ServiceInstance) resource;
            instance.place(declared.bkModuleId(), declared.bkHostId());
            // Those that it has stay as calls have left them.
            if (declared.processes() != null && instance.processes().all().isEmpty()) {
                instance.change(newProcesses.declare(resource.name(), GivenProcess.infos(declared.processes())));
            }
        });
    }

    /** Gives instances of a business other names; others than its own are left alone. */
    void rename(long bizId, Map<Long, String> newNames, String user) {
        store.updateAll(
                only(bizId),
                newNames.keySet().stream().map(String::valueOf).toList(),
                ServiceInstance.class,
                instance -> instance.rename(
                        Objects.requireNonNull(newNames.get(instance.instanceId())), user, clock.instant()));
    }

    /**
     * The labels of a business's instances: each key with its distinct values, in the order of the instances.
     *
     * @param moduleId null for those of any module
     */
    public Map<String, Set<String>> labels(long bizId, @Nullable Long moduleId) {
        Map<String, Set<String>> labels = new TreeMap<>();
        finder.forEach(of(Long.toString(bizId)), resource -> {
            ServiceInstance instance = (ServiceInstance) resource;
            if (instance.tags() != null && (moduleId == null || instance.moduleId() == moduleId)) {
                instance.tags()
                        .forEach((key, value) -> labels.computeIfAbsent(key, unseen -> new LinkedHashSet<>())
                                .add(value));
            }
        });
        return labels;
    }

    /** Deletes instances with their labels; false, and nothing deleted, unless all exist and are the business's. */
    boolean delete(long bizId, List<String> names) {
        try {
            store.delete(only(bizId), names);
            return true;
        } catch (TagRejection unknown) {
            return false;
        }
    }
}

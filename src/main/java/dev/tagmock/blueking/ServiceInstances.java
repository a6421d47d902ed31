package dev.tagmock.blueking;

import dev.tagmock.tag.Declaration;
import dev.tagmock.tag.Realm;
import dev.tagmock.tag.ResourcesNamed;
import dev.tagmock.tag.TagService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How service instances stand in the shared domain, and how they come to exist. */
@Component
public class ServiceInstances {
    private static final String NAMESPACE = "service-instance";

    private final ServiceInstanceRepository repository;
    private final TagService tags;
    private final EsbSettings settings;

    ServiceInstances(ServiceInstanceRepository repository, TagService tags, EsbSettings settings) {
        this.repository = repository;
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
                        .map(instance ->
                                new Declaration(Long.toString(instance.id()), instance.name(), instance.labels()))
                        .toList());
        Map<Long, ServiceInstance> byId =
                repository
                        .findByInstanceIdIn(
                                instances.stream().map(DeclaredInstance::id).toList())
                        .stream()
                        .collect(Collectors.toMap(ServiceInstance::instanceId, Function.identity()));
        for (DeclaredInstance declared : instances) {
            Objects.requireNonNull(byId.get(declared.id())).place(bizId, declared);
        }
    }

    /**
     * An instance that is to exist.
     *
     * @param name null for the default
     * @param labels null for one never labelled
     */
    public record DeclaredInstance(
            long id,
            @Nullable String name,
            long moduleId,
            long hostId,
            @Nullable Map<String, String> labels) {}
}

package dev.tagmock.blueking;

import dev.tagmock.tag.Realm;
import dev.tagmock.tag.ResourcesNamed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How service instances stand in the shared domain. */
@Component
class ServiceInstances {
    private static final String NAMESPACE = "service-instance";

    private final ServiceInstanceRepository repository;

    ServiceInstances(ServiceInstanceRepository repository) {
        this.repository = repository;
    }

    /** Gives instances that came to exist by being named their attributes, in the same transaction. */
    @EventListener
    void describe(ResourcesNamed named) {
        if (named.realm().namespace().equals(NAMESPACE)) {
            repository.saveAll(
                    named.resources().stream().map(ServiceInstance::new).toList());
        }
    }

    /** An instance is known by its id alone, and belongs to the business that names it first. */
    static Realm of(long bizId) {
        return new Realm(NAMESPACE, Long.toString(bizId));
    }

    /** Ids as the domain knows them. One that no instance can have becomes the empty name, which no resource can have. */
    static List<String> names(List<@Nullable Long> ids) {
        return ids.stream()
                .map(id -> id == null || id <= 0 ? "" : id.toString())
                .toList();
    }
}

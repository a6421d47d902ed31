package dev.tagmock.tag;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the resources that a call names, and lets them come to exist where they may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Resources {
    private final ResourceRepository repository;
    private final ResourceIds ids;
    private final Admission admission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resources(
            ResourceRepository repository,
            ResourceIds ids,
            Admission admission,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.admission = admission;
        this.events = events;
        this.clock = clock;
    }

    /** Those at these addresses that exist, locked until the transaction ends. */
    List<Resource> lock(Set<String> addresses) {
        return addresses.isEmpty() ? List.of() : repository.lock(addresses.toArray(String[]::new));
    }

    /** Those of the named resources that exist, locked until the transaction ends. */
    List<Resource> lock(Realm realm, Collection<String> names) {
        return lock(addresses(realm, names));
    }

    /** What calls can be made on, starting from these. */
    ChangeBatch batch(Collection<TagSet> stored) {
        ResourceIds.Block block = ids.block();
        return new ChangeBatch(stored, admission, (realm, name) -> make(block, realm, name));
    }

    /**
     * Every named resource, existing or new.
     *
     * @throws UnknownResources if one does not exist and may not come to
     */
    List<Resource> find(Realm realm, Collection<String> names) {
        Resource.requirePossible(realm, names);
        List<Resource> found = repository.find(addresses(realm, names).toArray(String[]::new));
        if (!found.stream().allMatch(realm::shows)) {
            throw new UnknownResources();
        }
        Set<String> missing = new TreeSet<>(names);
        found.forEach(resource -> missing.remove(resource.name()));
        if (missing.isEmpty()) {
            return found;
        }
        if (!admission.admitsTo(realm)) {
            throw new UnknownResources();
        }
        List<Resource> added = make(realm, missing);
        add(realm, added);
        List<Resource> all = new ArrayList<>(found);
        all.addAll(added);
        return all;
    }

    /**
     * Looks without making anything exist.
     *
     * @throws UnknownResources if it does not exist and may not come to
     */
    void require(Realm realm, String name) {
        Resource.requirePossible(realm, List.of(name));
        if (!admission.admitsTo(realm)
                && repository.find(new String[] {Resource.address(realm, name)}).isEmpty()) {
            throw new UnknownResources();
        }
    }

    /**
     * Whether it exists by now.
     *
     * @throws UnknownResources if it cannot exist at all
     */
    boolean exists(Realm realm, String name) {
        Resource.requirePossible(realm, List.of(name));
        return !repository.find(new String[] {Resource.address(realm, name)}).isEmpty();
    }

    /**
     * Deletes resources; the schema takes along what hangs on them.
     *
     * @throws UnknownResources unless all of them exist and are visible in the realm
     */
    void delete(Realm realm, Collection<String> names) {
        Resource.requirePossible(realm, names);
        Set<String> wanted = addresses(realm, names);
        List<Resource> found = lock(wanted);
        if (found.size() < wanted.size() || !found.stream().allMatch(realm::shows)) {
            throw new UnknownResources();
        }
        repository.deleteAllInBatch(found);
    }

    /** Deletes all that belongs to a realm's owner. */
    void forget(Realm realm) {
        repository.deleteOwned(realm.namespace(), realm.owner());
    }

    /** Deletes everything; the schema takes along what hangs on it. */
    void forgetAll() {
        repository.deleteAllInBatch();
    }

    /** New resources, not stored yet. */
    List<Resource> make(Realm realm, Collection<String> names) {
        ResourceIds.Block block = ids.block();
        return names.stream().map(name -> make(block, realm, name)).toList();
    }

    private Resource make(ResourceIds.Block block, Realm realm, String name) {
        return new Resource(block.next(), realm, name, clock.instant());
    }

    /** Makes new resources exist. */
    void add(Realm realm, List<Resource> added) {
        repository.saveAll(added);
        events.publishEvent(new ResourcesNamed(realm, added));
    }

    private static Set<String> addresses(Realm realm, Collection<String> names) {
        Set<String> addresses = new TreeSet<>();
        names.forEach(name -> addresses.add(Resource.address(realm, name)));
        return addresses;
    }
}

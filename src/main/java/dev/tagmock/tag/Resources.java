package dev.tagmock.tag;

import java.time.Clock;
import java.time.Instant;
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
    private final Admission admission;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resources(ResourceRepository repository, Admission admission, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.admission = admission;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Every named resource, existing or new, locked until the transaction ends.
     *
     * @throws UnknownResources if one does not exist and may not come to
     */
    List<Resource> lock(Realm realm, Collection<String> names) {
        Set<String> ordered = possible(realm, names);
        return complete(realm, ordered, repository.lock(addresses(realm, ordered)));
    }

    /**
     * Every named resource, existing or new.
     *
     * @throws UnknownResources if one does not exist and may not come to
     */
    List<Resource> find(Realm realm, Collection<String> names) {
        Set<String> ordered = possible(realm, names);
        return complete(realm, ordered, repository.find(addresses(realm, ordered)));
    }

    /**
     * Looks without making anything exist.
     *
     * @throws UnknownResources if it does not exist and may not come to
     */
    void require(Realm realm, String name) {
        Set<String> one = possible(realm, List.of(name));
        if (!admission.admitsTo(realm) && repository.find(addresses(realm, one)).isEmpty()) {
            throw new UnknownResources();
        }
    }

    /**
     * Whether it exists by now.
     *
     * @throws UnknownResources if it cannot exist at all
     */
    boolean exists(Realm realm, String name) {
        return !repository
                .find(addresses(realm, possible(realm, List.of(name))))
                .isEmpty();
    }

    private static List<String> addresses(Realm realm, Collection<String> names) {
        return names.stream().map(name -> Resource.address(realm, name)).toList();
    }

    /** Sorted, without repeats; names that no store could hold are never asked for. */
    private static Set<String> possible(Realm realm, Collection<String> names) {
        if (Resource.isImpossible(realm.owner()) || names.stream().anyMatch(Resource::isImpossible)) {
            throw new UnknownResources();
        }
        return new TreeSet<>(names);
    }

    private List<Resource> complete(Realm realm, Set<String> names, List<Resource> found) {
        if (!found.stream().allMatch(realm::shows)) {
            throw new UnknownResources();
        }
        if (found.size() == names.size()) {
            return found;
        }
        Set<String> missing = new TreeSet<>(names);
        found.forEach(resource -> missing.remove(resource.name()));
        if (!admission.admitsTo(realm)) {
            throw new UnknownResources();
        }
        List<Resource> all = new ArrayList<>(found);
        all.addAll(add(realm, missing));
        return all;
    }

    /** Those of the named resources that exist, locked until the transaction ends. */
    List<Resource> lockPresent(Realm realm, Collection<String> names) {
        return repository.lock(addresses(realm, new TreeSet<>(names)));
    }

    /**
     * Deletes resources; the schema takes along what hangs on them.
     *
     * @throws UnknownResources unless all of them exist and are visible in the realm
     */
    void delete(Realm realm, Collection<String> names) {
        Set<String> wanted = possible(realm, names);
        List<Resource> found = repository.lock(addresses(realm, wanted));
        if (found.size() < wanted.size() || !found.stream().allMatch(realm::shows)) {
            throw new UnknownResources();
        }
        repository.deleteAllInBatch(found);
    }

    /** Makes resources exist that did not, at most {@link ResourceRepository#IDS_AT_ONCE} of them. */
    List<Resource> add(Realm realm, Collection<String> names) {
        Instant now = clock.instant();
        List<Resource> added = new ArrayList<>();
        long nextId = repository.nextIds();
        for (String name : names) {
            added.add(new Resource(nextId++, realm, name, now));
        }
        repository.saveAll(added);
        events.publishEvent(new ResourcesNamed(realm, added));
        return added;
    }
}

package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each method is one transaction, made again from the start when another one got in its way: two first writers of
 * one resource, or a lock that was not to be had. The number of statements does not depend on that of resources.
 */
@Component
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 8,
        delay = 5,
        jitter = 5,
        multiplier = 2,
        maxDelay = 200)
class TagStore {
    private final Resources resources;
    private final TagRepository tags;
    private final StoredTags stored;

    TagStore(Resources resources, TagRepository tags, StoredTags stored) {
        this.resources = resources;
        this.tags = tags;
        this.stored = stored;
    }

    /** Makes calls one after another; says of each why it was turned down, if it was. */
    @Transactional
    public List<Optional<DomainOutcome>> change(List<TagCall> calls) {
        SortedSet<String> addresses = new TreeSet<>();
        calls.forEach(call -> addresses.addAll(call.names().keySet()));
        ChangeBatch batch = resources.batch(stored.named(resources.lock(addresses), calls));
        List<Optional<DomainOutcome>> outcomes = calls.stream().map(batch::make).toList();
        batch.named().forEach(resources::add);
        List<Tag> added = new ArrayList<>();
        List<Tag> removed = new ArrayList<>();
        batch.sets().forEach(set -> set.write(added, removed));
        tags.saveAll(added);
        tags.deleteAll(removed);
        return outcomes;
    }

    @Transactional
    public void declare(Realm realm, List<Declaration> declarations) {
        List<String> names = declarations.stream().map(Declaration::name).toList();
        Map<String, Resource> present = byName(resources.lock(realm, names));
        List<Declaration> missing = new ArrayList<>();
        for (Declaration declaration : declarations) {
            Resource old = present.get(declaration.name());
            if (old == null) {
                missing.add(declaration);
            } else {
                old.describe(realm.owner(), declaration.title());
            }
        }
        add(realm, missing);
    }

    @Transactional
    public boolean create(Realm realm, Declaration declaration) {
        boolean free = !resources.exists(realm, declaration.name());
        if (free) {
            // Whoever else finds the name free at the same time breaks the store's rule that it is unique.
            add(realm, List.of(declaration));
        }
        return free;
    }

    private void add(Realm realm, List<Declaration> declarations) {
        List<Resource> added = resources.make(
                realm, declarations.stream().map(Declaration::name).toList());
        List<Tag> first = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            Declaration declaration = declarations.get(i);
            added.get(i).describe(realm.owner(), declaration.title());
            if (declaration.tags() != null) {
                TagSet set = new TagSet(added.get(i), List.of());
                set.become(set.after(new TagChange.Merge(declaration.tags()), TagRules.NONE));
                set.write(first, List.of());
            }
        }
        resources.add(realm, added);
        tags.saveAll(first);
    }

    @Transactional
    public void delete(Realm realm, Collection<String> names) {
        resources.delete(realm, names);
    }

    @Transactional
    public void forget(Realm realm) {
        resources.forget(realm);
    }

    @Transactional
    public void forgetAll() {
        tags.deleteAllInBatch();
        resources.forgetAll();
    }

    @Transactional
    public List<TaggedResource> read(Realm realm, Collection<String> names) {
        return stored.all(resources.find(realm, names));
    }

    @Transactional(readOnly = true)
    public List<TaggedResource> read(List<Resource> found) {
        return stored.all(found);
    }

    @Transactional(readOnly = true)
    public void require(Realm realm, String name) {
        resources.require(realm, name);
    }

    private static Map<String, Resource> byName(List<Resource> resources) {
        return resources.stream().collect(Collectors.toMap(Resource::name, Function.identity()));
    }
}

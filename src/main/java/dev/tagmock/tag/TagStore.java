package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** More than any call names, so that each costs one statement; long lists are read in parts. */
    private static final int AT_ONCE = 1000;

    private final Resources resources;
    private final TagRepository tags;

    TagStore(Resources resources, TagRepository tags) {
        this.resources = resources;
        this.tags = tags;
    }

    @Transactional
    public void change(Realm realm, Collection<String> names, TagChange change, TagRules rules) {
        List<Tag> added = new ArrayList<>();
        List<Tag> removed = new ArrayList<>();
        for (TagSet set : load(resources.lock(realm, names))) {
            set.apply(change);
            if (!set.added().isEmpty()) {
                rules.checkQuota(set.size());
            }
            added.addAll(set.added());
            removed.addAll(set.removed());
        }
        tags.saveAll(added);
        tags.deleteAll(removed);
    }

    @Transactional
    public void declare(Realm realm, List<Declaration> declarations) {
        List<String> names = declarations.stream().map(Declaration::name).toList();
        Map<String, Resource> present = byName(resources.lockPresent(realm, names));
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
        Map<String, Resource> added = byName(resources.add(
                realm, declarations.stream().map(Declaration::name).toList()));
        List<Tag> first = new ArrayList<>();
        for (Declaration declaration : declarations) {
            Resource resource = Objects.requireNonNull(added.get(declaration.name()));
            resource.describe(realm.owner(), declaration.title());
            if (declaration.tags() != null) {
                TagSet set = new TagSet(resource, List.of());
                set.apply(new TagChange.Merge(declaration.tags()));
                first.addAll(set.added());
            }
        }
        tags.saveAll(first);
    }

    @Transactional
    public void delete(Realm realm, Collection<String> names) {
        resources.delete(realm, names);
    }

    @Transactional
    public List<TaggedResource> read(Realm realm, Collection<String> names) {
        return load(resources.find(realm, names)).stream().map(TagSet::snapshot).toList();
    }

    @Transactional(readOnly = true)
    public List<TaggedResource> read(List<Resource> found) {
        return load(found).stream().map(TagSet::snapshot).toList();
    }

    @Transactional(readOnly = true)
    public void require(Realm realm, String name) {
        resources.require(realm, name);
    }

    private static Map<String, Resource> byName(List<Resource> resources) {
        return resources.stream().collect(Collectors.toMap(Resource::name, Function.identity()));
    }

    private List<TagSet> load(List<Resource> wanted) {
        Map<Long, List<Tag>> stored = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Resource> part = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            for (Tag tag : tags.of(part.stream().map(Resource::id).toList())) {
                stored.computeIfAbsent(tag.resourceId(), id -> new ArrayList<>())
                        .add(tag);
            }
        }
        return wanted.stream()
                .map(resource -> new TagSet(resource, stored.getOrDefault(resource.id(), List.of())))
                .toList();
    }
}

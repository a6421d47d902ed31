package dev.tagmock.tag;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** What both APIs do with tags: change them on many resources at once, all or nothing, and read them back. */
@Service
public class TagService {
    private final TagStore store;
    private final ChangeQueue changes;

    TagService(TagStore store, ChangeQueue changes) {
        this.store = store;
        this.changes = changes;
    }

    /**
     * Changes the tags of every named resource, or of none. Parallel calls lose no update and never pass the quota.
     *
     * @param names the resources' ids; repeats count once
     * @throws TagRuleViolation if a tag breaks the rules; nothing was read
     * @throws UnknownResources if a name does not exist and may not come to; nothing was written
     * @throws TagQuotaExceeded if a resource would hold too many tags; nothing was written
     */
    public void change(Realm realm, Collection<String> names, TagChange change, TagRules rules) {
        rules.check(change);
        changes.make(TagCall.of(realm, names, change, rules));
    }

    /**
     * Makes resources exist, whether or not calls may. What exists already gets title and owner, and keeps its tags.
     *
     * @param declarations names once each, at most some thousands; they and their tags are taken as they are
     */
    public void declare(Realm realm, List<Declaration> declarations) {
        store.declare(realm, declarations);
    }

    /**
     * Deletes resources with their tags and whatever else hangs on them.
     *
     * @throws UnknownResources unless all of them exist and are visible in the realm; nothing was deleted
     */
    public void delete(Realm realm, Collection<String> names) {
        store.delete(realm, names);
    }

    /**
     * Makes a resource exist that does not yet, whether or not calls may.
     *
     * @param declaration taken as it is
     * @return false if it exists already; nothing was written
     * @throws UnknownResources if no resource can have this name or this owner
     */
    public boolean create(Realm realm, Declaration declaration) {
        return store.create(realm, declaration);
    }

    /** Deletes all that belongs to a realm's owner, with its tags and whatever else hangs on it. */
    public void forget(Realm realm) {
        store.forget(realm);
    }

    /** Deletes everything. */
    public void forgetAll() {
        store.forgetAll();
    }

    /**
     * Makes sure that a resource exists or may come to; it does not make it exist.
     *
     * @throws UnknownResources if not
     */
    public void require(Realm realm, String name) {
        store.require(realm, name);
    }

    /**
     * One resource with its tags.
     *
     * @throws UnknownResources if it does not exist and may not come to
     */
    public TaggedResource read(Realm realm, String name) {
        return store.read(realm, List.of(name)).get(0);
    }

    /** The tags of resources that were found otherwise, in the same order. */
    public List<TaggedResource> read(List<Resource> resources) {
        return store.read(resources);
    }
}

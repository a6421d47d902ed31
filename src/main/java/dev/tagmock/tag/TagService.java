package dev.tagmock.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What both APIs do with tags: change them on many resources at once, all or nothing, and read them back. */
@Service
public class TagService {
    private final ResourceStore store;
    private final CreationPolicy policy;
    private final CallQueue<TagCall, Optional<TagRejection>> changes;
    private final CallQueue<String, Optional<Resource>> reads;

    TagService(ResourceStore store, CreationPolicy policy) {
        this.store = store;
        this.policy = policy;
        this.changes = new CallQueue<>(store::change, call -> call.names().size());
        this.reads = new CallQueue<>(store::find, address -> 1);
    }

    /**
     * Changes the tags of every named resource, or of none. Parallel calls lose no update and never pass the quota.
     *
     * @param names the resources' ids; repeats count once
     * @throws TagRejection if a tag breaks the rules, before anything was read, or a resource is unknown or would hold too many
     *     tags; nothing was written
     */
    public void change(Namespace namespace, Collection<String> names, TagChange change, TagRules rules) {
        rules.check(change);
        changes.make(TagCall.of(namespace, names, change, rules)).ifPresent(rejection -> {
            throw rejection;
        });
    }

    /**
     * Makes sure that a resource exists or may come to; it does not make it exist.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if not
     */
    public void require(Namespace namespace, String name) {
        Resource.requirePossible(namespace, List.of(name));
        if (find(namespace, name).isEmpty()
                && (!policy.createsIn(namespace) || store.isDeleted(namespace.address(name)))) {
            throw TagRejection.unknown(name);
        }
    }

    /**
     * One resource, which comes to exist where calls may name what nobody declared.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if it does not exist and may not come to
     */
    public Resource read(Namespace namespace, String name) {
        Resource.requirePossible(namespace, List.of(name));
        Resource resource = find(namespace, name).orElseGet(() -> store.findOrCreate(namespace, name));
        if (!namespace.shows(resource.owner())) {
            throw TagRejection.unknown(name);
        }
        return resource;
    }

    private Optional<Resource> find(Namespace namespace, String name) {
        return reads.make(namespace.address(name));
    }
}

package dev.tagmock.tag;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls made one after another on the tags of locked resources, in memory. A rejected call leaves nothing behind. */
class ChangeBatch {
    private final Map<String, Draft> drafts = new HashMap<>();
    private final Set<String> deleted;
    private final CreationPolicy policy;
    private final NewResources newResources;

    /**
     * Starts from what is stored.
     *
     * @param deleted addresses at which nothing comes to exist
     */
    ChangeBatch(Collection<StoredTags> stored, Set<String> deleted, CreationPolicy policy, NewResources newResources) {
        stored.forEach(tags -> drafts.put(tags.address(), Draft.of(tags)));
        this.deleted = deleted;
        this.policy = policy;
        this.newResources = newResources;
    }

    /** Makes a call; gives back why it was rejected, if it was. */
    Optional<TagRejection> make(TagCall call) {
        try {
            call.names().forEach((address, name) -> requireKnown(call.namespace(), address, name));
            call.requireFeasible();
            Map<String, Draft> changed = new LinkedHashMap<>();
            call.names().forEach((address, name) -> changed.put(address, changed(call, address, name)));
            drafts.putAll(changed);
            return Optional.empty();
        } catch (TagRejection rejection) {
            return Optional.of(rejection);
        }
    }

    private void requireKnown(Namespace namespace, String address, String name) {
        Draft draft = drafts.get(address);
        boolean mayExist = policy.createsIn(namespace) && !deleted.contains(address);
        if (draft == null ? !mayExist : !namespace.shows(draft.stored.owner())) {
            throw TagRejection.unknown(name);
        }
    }

    private Draft changed(TagCall call, String address, String name) {
        Draft known = drafts.get(address);
        Draft draft = known == null ? Draft.of(newResources.make(call.namespace(), name)) : known;
        Map<String, String> tags = call.change().on(draft.tags);
        if (tags.size() > draft.tags.size()) {
            call.rules().checkQuota(tags.size());
        }
        boolean isUntagged = call.change() instanceof TagChange.Replace replace && replace.tags() == null;
        return new Draft(draft.stored, draft.fresh, tags, isUntagged ? null : TagDocument.of(tags));
    }

    /** The resources that came to exist, with their tags, in the order they did. */
    List<Resource> added() {
        return drafts.values().stream()
                .flatMap(draft -> draft.tagged().stream())
                .sorted(Comparator.comparingLong(Resource::id))
                .toList();
    }

    /** The new documents of resources that existed, by their keys; null where there is to be none. */
    Map<Long, @Nullable TagDocument> changed() {
        Map<Long, @Nullable TagDocument> changed = new HashMap<>();
        for (Draft draft : drafts.values()) {
            if (draft.fresh == null && !Objects.equals(draft.document, draft.stored.document())) {
                changed.put(draft.stored.id(), draft.document);
            }
        }
        return changed;
    }

    /**
     * A resource with the tags that it is to have.
     *
     * @param stored as it was found, or came to exist
     * @param fresh one that comes to exist; null for one that was found
     * @param document the tags as they are to be stored; null where there are none so far
     */
    private record Draft(
            StoredTags stored,
            @Nullable Resource fresh,
            Map<String, String> tags,
            @Nullable TagDocument document) {
        static Draft of(StoredTags stored) {
            TagDocument document = stored.document();
            return new Draft(stored, null, document == null ? Map.of() : document.tags(), document);
        }

        static Draft of(Resource fresh) {
            return new Draft(new StoredTags(fresh.id(), fresh.address(), fresh.owner(), null), fresh, Map.of(), null);
        }

        Optional<Resource> tagged() {
            if (fresh != null) {
                fresh.tag(document);
            }
            return Optional.ofNullable(fresh);
        }
    }
}

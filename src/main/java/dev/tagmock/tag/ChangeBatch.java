package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Calls made one after another on tags in memory. A call that is turned down leaves nothing behind. */
class ChangeBatch {
    private final Map<String, TagSet> present = new HashMap<>();
    private final Map<Realm, List<Resource>> named = new LinkedHashMap<>();
    private final Admission admission;
    private final BiFunction<Realm, String, Resource> making;

    /**
     * Starts from what is stored.
     *
     * @param making makes a resource of a realm and a name
     */
    ChangeBatch(Collection<TagSet> stored, Admission admission, BiFunction<Realm, String, Resource> making) {
        stored.forEach(set -> present.put(set.resource().address(), set));
        this.admission = admission;
        this.making = making;
    }

    /** Makes a call; what it gives back is why it was turned down, if it was. */
    Optional<DomainOutcome> make(TagCall call) {
        try {
            requireKnown(call);
            apply(call);
            return Optional.empty();
        } catch (DomainOutcome refusal) {
            return Optional.of(refusal);
        }
    }

    private void requireKnown(TagCall call) {
        for (String address : call.names().keySet()) {
            TagSet set = present.get(address);
            boolean known = set == null
                    ? admission.admitsTo(call.realm())
                    : call.realm().shows(set.resource());
            if (!known) {
                throw new UnknownResources();
            }
        }
    }

    private void apply(TagCall call) {
        Map<TagSet, TagSet.Draft> changes = new LinkedHashMap<>();
        List<TagSet> fresh = new ArrayList<>();
        call.names().forEach((address, name) -> {
            TagSet set = present.get(address);
            if (set == null) {
                set = new TagSet(making.apply(call.realm(), name), List.of());
                fresh.add(set);
            }
            changes.put(set, set.after(call.change(), call.rules()));
        });
        changes.forEach(TagSet::become);
        for (TagSet set : fresh) {
            present.put(set.resource().address(), set);
            named.computeIfAbsent(call.realm(), realm -> new ArrayList<>()).add(set.resource());
        }
    }

    /** The resources that came to exist. */
    Map<Realm, List<Resource>> named() {
        return named;
    }

    /** All resources with those tags that calls named, as they are now. */
    Collection<TagSet> sets() {
        return present.values();
    }
}

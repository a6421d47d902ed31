package dev.tagmock.tag;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one call asks for: the same change to every resource it names, or to none.
 *
 * @param names by address, so that resources are everywhere met in one order
 */
record TagCall(Namespace namespace, SortedMap<String, String> names, TagChange change, TagRules rules) {
    /** Tags times resources in one transaction; resources without a tag count, too. */
    private static final int MOST_CHANGES = 100_000;

    /**
     * A call whose change keeps the rules.
     *
     * @param names repeats count once
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if no store could hold one of the names, or the namespace's owner;
     *     {@code TOO_LARGE} if there are more than can be looked up
     */
    static TagCall of(Namespace namespace, Collection<String> names, TagChange change, TagRules rules) {
        Resource.requirePossible(namespace, names);
        SortedMap<String, String> byAddress = new TreeMap<>();
        names.forEach(name -> byAddress.put(namespace.address(name), name));
        requireAtMost(byAddress.size());
        return new TagCall(namespace, byAddress, change, rules);
    }

    /**
     * Checks how much is to be written, which matters only once all resources are known.
     *
     * @throws TagRejection {@code TOO_LARGE}
     */
    void requireFeasible() {
        requireAtMost((long) names.size() * change.size());
    }

    private static void requireAtMost(long changes) {
        if (changes > MOST_CHANGES) {
            throw new TagRejection(TagRejection.Reason.TOO_LARGE);
        }
    }
}

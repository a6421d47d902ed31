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
    /**
     * A call whose change keeps the rules.
     *
     * @param names repeats count once
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if no store could hold one of the names, or the namespace's owner
     */
    static TagCall of(Namespace namespace, Collection<String> names, TagChange change, TagRules rules) {
        Resource.requirePossible(namespace, names);
        SortedMap<String, String> byAddress = new TreeMap<>();
        names.forEach(name -> byAddress.put(namespace.address(name), name));
        return new TagCall(namespace, byAddress, change, rules);
    }
}

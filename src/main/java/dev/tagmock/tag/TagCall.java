package dev.tagmock.tag;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one call asks for: the same change to every resource it names, or to none.
 *
 * @param names by address, so that resources are everywhere met in one order
 */
record TagCall(Realm realm, SortedMap<String, String> names, TagChange change, TagRules rules) {
    /**
     * A call whose change keeps the rules.
     *
     * @param names repeats count once
     * @throws UnknownResources if no store could hold one of the names, or the realm's owner
     */
    static TagCall of(Realm realm, Collection<String> names, TagChange change, TagRules rules) {
        Resource.requirePossible(realm, names);
        SortedMap<String, String> byAddress = new TreeMap<>();
        names.forEach(name -> byAddress.put(Resource.address(realm, name), name));
        return new TagCall(realm, byAddress, change, rules);
    }
}

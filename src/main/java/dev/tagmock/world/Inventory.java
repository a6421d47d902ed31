package dev.tagmock.world;

import dev.tagmock.api.WorldPart;
import dev.tagmock.tag.Owner;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceQuery;
import dev.tagmock.tag.TagSelector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** The scopes of each API, and the resources in each, for browsing. */
@Component
public class Inventory {
    private final ResourceFinder finder;

    Inventory(ResourceFinder finder) {
        this.finder = finder;
    }

    /** Every scope that is declared or has resources, in the order of ids. */
    public List<Place> places(WorldPart<?> part) {
        Map<String, Place> places = new TreeMap<>(
                part.scopes().numeric() ? Comparator.comparingLong(Long::parseLong) : Comparator.naturalOrder());
        part.names().forEach((id, name) -> places.put(id, new Place(id, name.isEmpty() ? null : name, 0)));
        for (Owner owner : finder.ownersIn(part.namespace("%").name())) {
            places.compute(
                    owner.id(),
                    (id, declared) -> new Place(id, declared == null ? null : declared.name(), owner.resources()));
        }
        return List.copyOf(places.values());
    }

    /**
     * A page of a scope's resources, in the order in which they came to exist.
     *
     * @param text what id or name has somewhere in it, in whatever case; empty for any
     * @param selectors all of which have to pick a resource
     * @param limit at least 1
     */
    public Page<Resource> resources(
            WorldPart<?> part, String scopeId, String text, List<TagSelector> selectors, int offset, int limit) {
        ResourceQuery query = new ResourceQuery(part.namespace(scopeId), text, selectors);
        return finder.find(Resource.class, query, offset, limit, false);
    }

    /**
     * A scope.
     *
     * @param name null where none is declared
     * @param resources how many it has
     */
    public record Place(String id, @Nullable String name, long resources) {}
}

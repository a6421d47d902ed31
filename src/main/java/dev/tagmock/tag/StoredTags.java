package dev.tagmock.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tags of resources: all of them, or those alone that calls name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredTags {
    /** More than any call asks for, so that each costs one statement; what is longer is read in parts. */
    private static final int RESOURCES_AT_ONCE = 1000;

    private static final int TAGS_AT_ONCE = 10_000;

    private final TagRepository repository;

    StoredTags(TagRepository repository) {
        this.repository = repository;
    }

    /** Resources with all their tags, in the same order. */
    List<TaggedResource> all(List<Resource> resources) {
        Map<Long, Map<String, String>> tags = new HashMap<>();
        for (List<Resource> part : parts(resources, RESOURCES_AT_ONCE)) {
            for (Tag tag : repository.of(part.stream().map(Resource::id).toArray(Long[]::new))) {
                tags.computeIfAbsent(tag.resourceId(), id -> new LinkedHashMap<>())
                        .put(tag.key(), tag.value());
            }
        }
        return resources.stream()
                .map(resource -> new TaggedResource(resource, tags.getOrDefault(resource.id(), Map.of())))
                .toList();
    }

    /** Resources with what calls can change of their tags, in the same order. */
    List<TagSet> named(List<Resource> resources, Collection<TagCall> calls) {
        Map<String, Resource> present =
                resources.stream().collect(Collectors.toMap(Resource::address, Function.identity()));
        Set<TagId> wanted = new LinkedHashSet<>();
        for (TagCall call : calls) {
            for (String address : call.names().keySet()) {
                Resource resource = present.get(address);
                if (resource != null) {
                    call.change().keys().forEach(key -> wanted.add(new TagId(resource.id(), key)));
                }
            }
        }
        wanted.removeIf(tag -> !tag.isStorable());
        Map<Long, List<Tag>> tags = find(List.copyOf(wanted));
        return resources.stream()
                .map(resource -> new TagSet(resource, tags.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Tag>> find(List<TagId> wanted) {
        List<Tag> found = new ArrayList<>();
        for (List<TagId> part : parts(wanted, TAGS_AT_ONCE)) {
            found.addAll(repository.named(
                    part.stream().map(TagId::resourceId).toArray(Long[]::new),
                    part.stream().map(TagId::key).toArray(String[]::new)));
        }
        return found.stream().collect(Collectors.groupingBy(Tag::resourceId));
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}

package dev.tagmock.tag;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TagRepository extends JpaRepository<Tag, TagId> {
    /** The tags of resources, each one's in the order they were first added. Of the array see {@link ResourceRepository}. */
    @Query(value = """
            select t.* from unnest(:resourceIds) as wanted(id) join tag t on t.resource_id = wanted.id
            order by t.resource_id, t.ordinal
            """, nativeQuery = true)
    List<Tag> of(Long[] resourceIds);

    /**
     * Tags by their keys, in no order.
     *
     * @param resourceIds as long as the keys: one of each is a tag's identity
     */
    @Query(value = """
            select t.* from unnest(:resourceIds, :keys) as wanted(id, name)
            join tag t on t.resource_id = wanted.id and t.tag_key = wanted.name
            """, nativeQuery = true)
    List<Tag> named(Long[] resourceIds, String[] keys);

    @Query("""
            select distinct new dev.tagmock.tag.TagRepository$Pair(t.id.key, t.value)
            from Tag t join Resource r on r.id = t.id.resourceId
            where r.namespace = :namespace
            """)
    List<Pair> pairsIn(String namespace);

    /** A key with one of its values. */
    record Pair(String key, String value) {}
}

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

    @Query("""
            select distinct new dev.tagmock.tag.TagRepository$Pair(t.id.key, t.value)
            from Tag t join Resource r on r.id = t.id.resourceId
            where r.namespace = :namespace
            """)
    List<Pair> pairsIn(String namespace);

    /** A key with one of its values. */
    record Pair(String key, String value) {}
}

package dev.tagmock.tag;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TagRepository extends JpaRepository<Tag, TagId> {
    @Query("select t from Tag t where t.id.resourceId in :resourceIds order by t.id.resourceId, t.ordinal")
    List<Tag> of(Collection<Long> resourceIds);

    @Query("""
            select distinct new dev.tagmock.tag.TagRepository$Pair(t.id.key, t.value)
            from Tag t join Resource r on r.id = t.id.resourceId
            where r.namespace = :namespace
            """)
    List<Pair> pairsIn(String namespace);

    /** A key with one of its values. */
    record Pair(String key, String value) {}
}

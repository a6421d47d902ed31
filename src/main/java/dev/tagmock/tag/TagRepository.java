package dev.tagmock.tag;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TagRepository extends JpaRepository<Tag, TagId> {
    @Query("select t from Tag t where t.id.resourceId in :resourceIds order by t.id.resourceId, t.ordinal")
    List<Tag> of(Collection<Long> resourceIds);
}

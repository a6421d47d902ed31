package dev.tagmock.tag;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ResourceRepository extends JpaRepository<Resource, Long> {
    /** Locks in the order of names, the one order for all callers, so that they wait and do not deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Resource r where r.namespace = :namespace and r.name in :names order by r.name")
    List<Resource> lock(String namespace, Collection<String> names);

    @Query("select r from Resource r where r.namespace = :namespace and r.name in :names")
    List<Resource> find(String namespace, Collection<String> names);
}

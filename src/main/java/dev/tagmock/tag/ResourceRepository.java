package dev.tagmock.tag;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ResourceRepository extends JpaRepository<Resource, Long> {
    /** The first of as many ids as one step of the sequence gives. */
    @Query(value = "select nextval('resource_seq')", nativeQuery = true)
    long nextIds();

    /** Locks in the order of addresses, the one order for all callers, so that they wait and do not deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Resource r where r.address in :addresses order by r.address")
    List<Resource> lock(Collection<String> addresses);

    @Query("select r from Resource r where r.address in :addresses")
    List<Resource> find(Collection<String> addresses);
}

package dev.tagmock.tag;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ResourceRepository extends JpaRepository<Resource, Long> {
    /** The first of as many ids as one step of the sequence gives. */
    @Query(value = "select nextval('resource_seq')", nativeQuery = true)
    long nextIds();

    /** Locks in the order of addresses, the one order for all callers, so that they wait and do not deadlock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Resource r where r.address in :addresses order by r.address")
    List<Resource> lock(Collection<String> addresses);

    /** What is owned in a namespace after some resource, in the order in which it came to exist. */
    @Query("""
            select r from Resource r
            where r.namespace = :namespace and r.owner = :owner and r.id > :after
            order by r.id
            """)
    List<Resource> owned(String namespace, String owner, long after, Limit limit);

    @Query("select distinct r.owner from Resource r where r.namespace like :namespaces")
    List<String> owners(String namespaces);

    @Modifying
    @Query("delete from Resource r where r.namespace = :namespace and r.owner = :owner")
    void deleteOwned(String namespace, String owner);

    @Query("select r from Resource r where r.address in :addresses")
    List<Resource> find(Collection<String> addresses);
}

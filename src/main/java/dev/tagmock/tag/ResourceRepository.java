package dev.tagmock.tag;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Lists of addresses are one parameter, an array: lists of parameters would be another statement for each length, translated
 * anew each time. It is joined: of a condition on it, H2 compares each row that it finds with all of the array.
 */
interface ResourceRepository extends JpaRepository<Resource, Long> {
    /** The first of as many ids as one step of the sequence gives. */
    @Query(value = "select nextval('resource_seq')", nativeQuery = true)
    long nextIds();

    /** Locks in the order of addresses, the one order for all callers, so that they wait and do not deadlock. */
    @Query(value = """
            select r.* from unnest(:addresses) as wanted(address) join resource r on r.address = wanted.address
            order by r.address for update
            """, nativeQuery = true)
    List<Resource> lock(String[] addresses);

    /** What is owned in a namespace after some resource, in the order in which it came to exist. */
    @Query("""
            select r from Resource r
            where r.namespace = :namespace and r.owner = :owner and r.id > :after
            order by r.id
            """)
    List<Resource> owned(String namespace, String owner, long after, Limit limit);

    @Query("""
            select new dev.tagmock.tag.Owner(r.owner, count(r))
            from Resource r where r.namespace like :namespaces
            group by r.owner
            """)
    List<Owner> owners(String namespaces);

    @Modifying
    @Query("delete from Resource r where r.namespace = :namespace and r.owner = :owner")
    void deleteOwned(String namespace, String owner);

    @Query(value = """
            select r.* from unnest(:addresses) as wanted(address) join resource r on r.address = wanted.address
            """, nativeQuery = true)
    List<Resource> find(String[] addresses);
}

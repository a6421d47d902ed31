package dev.tagmock.tag;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of addresses are one parameter, an array: lists of parameters would be another statement for each length, translated
 * again each time. It is joined: of a condition on it, H2 compares each row that it finds with all of the array.
 */
interface ResourceRepository extends JpaRepository<Resource, Long>, JpaSpecificationExecutor<Resource> {
    /** The first of as many ids as one step of the sequence gives. */
    @Query(value = "select nextval('resource_seq')", nativeQuery = true)
    long nextIds();

    /**
     * Rows as {@link StoredTags#of} reads them. Locks in the order of addresses, the one order for all callers, so that they
     * wait and do not deadlock.
     */
    @Query(value = """
            select r.id, r.address, r.owner, d.tags from unnest(:addresses) as wanted(address)
            join resource r on r.address = wanted.address join tag_document d on d.resource_id = r.id
            order by r.address for update
            """, nativeQuery = true)
    List<Object[]> lock(String[] addresses);

    @Query(value = """
            select r.*, d.tags from unnest(:addresses) as wanted(address)
            join resource r on r.address = wanted.address join tag_document d on d.resource_id = r.id
            """, nativeQuery = true)
    List<Resource> find(String[] addresses);

    /**
     * Puts documents in place of others: one statement, whatever their number.
     *
     * @param ids keys of resources, as many as documents
     */
    @Modifying
    @Query(value = """
            merge into tag_document d using unnest(:ids, :documents) as changed(id, tags) on d.resource_id = changed.id
            when matched then update set tags = changed.tags
            """, nativeQuery = true)
    void write(Long[] ids, String[] documents);

    @Transactional(readOnly = true)
    List<Resource> findByNamespaceAndOwnerAndIdGreaterThanOrderById(
            String namespace, String owner, long after, Limit limit);

    @Query("""
            select new dev.tagmock.tag.Owner(r.owner, count(r))
            from Resource r where r.namespace like :namespaces
            group by r.owner
            """)
    List<Owner> owners(String namespaces);

    @Modifying
    @Query(value = "delete from resource where namespace = :namespace and owner = :owner", nativeQuery = true)
    void deleteOwned(String namespace, String owner);

    @Modifying
    @Query(value = """
            merge into resource r using unnest(:addresses) as unwanted(address) on r.address = unwanted.address
            when matched then delete
            """, nativeQuery = true)
    void delete(String[] addresses);

    @Modifying
    @Query(value = "delete from resource", nativeQuery = true)
    void deleteEverything();
}

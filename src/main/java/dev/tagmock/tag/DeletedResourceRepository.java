package dev.tagmock.tag;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeletedResourceRepository extends Repository<DeletedResource, Long> {
    /** Those of some addresses that are remembered; one array, as in {@link ResourceRepository}. */
    @Query(value = """
            select d.address from unnest(:addresses) as wanted(address)
            join deleted_resource d on d.address = wanted.address
            """, nativeQuery = true)
    Set<String> among(String[] addresses);

    /** After what is to be written so far: the transaction that holds an address sees all that was deleted there. */
    @Modifying(flushAutomatically = true)
    @Query("delete from DeletedResource d where d.address in :addresses")
    void forget(Collection<String> addresses);

    @Modifying
    @Query("delete from DeletedResource d where d.namespace = :namespace and d.owner = :owner")
    void forgetOwned(String namespace, String owner);

    @Modifying
    @Query("delete from DeletedResource")
    void forgetAll();

    /** Forgets all but the last so many. */
    @Modifying
    @Query(value = """
            delete from deleted_resource where id <=
            (select id from deleted_resource order by id desc offset :most rows fetch next 1 rows only)
            """, nativeQuery = true)
    void keep(int most);
}

package dev.tagmock.blueking.instance;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds the instances that processes belong to, and gives processes their ids. Asked within a transaction. */
interface ProcessRepository extends Repository<ServiceInstance, Long> {
    /** The instances of a business that have some of these processes. */
    @Query("select distinct i.name from ServiceInstance i join i.processIds p where i.owner = :bizId and p in :ids")
    List<String> instancesWith(String bizId, Collection<Long> ids);

    /** Which of some processes are another instance's. */
    @Query("select p from ServiceInstance i join i.processIds p where i.name <> :instance and p in :ids")
    List<Long> othersThan(String instance, Collection<Long> ids);

    /** The id that the next process gets. A transaction that changes it takes {@link #advance} first, and has it alone until the commit. */
    @Query(value = "select next_id from process_counter", nativeQuery = true)
    long nextId();

    @Modifying
    @Query(value = "update process_counter set next_id = next_id + :count", nativeQuery = true)
    void advance(int count);

    /** Makes sure that an id is never given out. */
    @Modifying
    @Query(
            value = "update process_counter set next_id = cast(:id as bigint) + 1 where next_id <= cast(:id as bigint)",
            nativeQuery = true)
    void pass(long id);
}

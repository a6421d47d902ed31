package dev.tagmock.blueking.instance;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.ResourceNames;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Gives out ids for created instances: ascending, never twice, never one that a call has named or deleted already. */
@Component
class NewInstanceIds {
    /** As many as one step of the sequence gives, and one call may create. */
    static final int AT_ONCE = 100;

    private static final Namespace ANYBODYS = new Namespace(ServiceInstances.NAMESPACE, "");

    private final EntityManager entities;
    private final ResourceNames resourceNames;
    private final String nextBlock;

    NewInstanceIds(EntityManager entities, ResourceNames resourceNames) {
        this.entities = entities;
        this.resourceNames = resourceNames;
        this.nextBlock = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport()
                .getSequenceNextValString("instance_id_seq");
    }

    /** So many ids, at most {@link #AT_ONCE}. */
    List<Long> next(int count) {
        List<Long> block = block(count);
        while (!resourceNames.areFresh(
                ANYBODYS, block.stream().map(String::valueOf).toList())) {
            block = block(count);
        }
        return block;
    }

    private List<Long> block(int count) {
        long first = ((Number) entities.createNativeQuery(nextBlock, Long.class).getSingleResult()).longValue();
        return LongStream.range(first, first + count).boxed().toList();
    }
}

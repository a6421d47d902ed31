package dev.tagmock.tag;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** An entity whose key is given, not generated: it says itself whether it is new, so that storing it costs no look-up. */
@MappedSuperclass
public abstract class Assigned<K> implements Persistable<K> {
    @Transient
    private boolean stored;

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}

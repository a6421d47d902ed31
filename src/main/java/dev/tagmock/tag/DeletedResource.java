package dev.tagmock.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A name that was deleted, and does not come to exist again by being called. */
@Entity
class DeletedResource {
    @Id
    private long id;

    private String address;
    private String namespace;
    private String owner;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected DeletedResource() {}

    DeletedResource(long id, String address, Namespace namespace) {
        this.id = id;
        this.address = address;
        this.namespace = namespace.name();
        this.owner = namespace.owner();
    }

    long id() {
        return id;
    }

    String address() {
        return address;
    }

    String namespace() {
        return namespace;
    }

    String owner() {
        return owner;
    }
}

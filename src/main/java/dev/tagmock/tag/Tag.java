package dev.tagmock.tag;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** One stored tag. */
@Entity
class Tag extends Assigned<TagId> {
    @EmbeddedId
    private TagId id;

    @Column(name = "tag_value")
    private String value;

    private int ordinal;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected Tag() {}

    Tag(TagId id, String value, int ordinal) {
        this.id = id;
        this.value = value;
        this.ordinal = ordinal;
    }

    @Override
    public TagId getId() {
        return id;
    }

    long resourceId() {
        return id.resourceId();
    }

    String key() {
        return id.key();
    }

    String value() {
        return value;
    }

    void become(String newValue, int newOrdinal) {
        value = newValue;
        ordinal = newOrdinal;
    }

    int ordinal() {
        return ordinal;
    }
}

package dev.tagmock.tag;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;

/**
 * Something of an API's that carries tags. It is one row of the store, its tags included; an
 * API that knows more of its resources extends it.
 */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("resource")
@SecondaryTable(name = "tag_document", pkJoinColumns = @PrimaryKeyJoinColumn(name = "resource_id"))
@SecondaryRow(table = "tag_document", optional = false)
public class Resource {
    /** The longest name a resource can have, in UTF-16 units; the vendors' own ids are far shorter. */
    static final int LONGEST_NAME = 255;

    @Id
    private long id;

    @Column(updatable = false)
    private String namespace;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String address;

    private String owner;

    private @Nullable String title;

    @Column(table = "tag_document", length = TagDocument.LONGEST)
    private @Nullable TagDocument tags;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected Resource() {}

    /** One that is not stored yet, as a {@link Namespace.Factory} makes it. */
    protected Resource(long id, Namespace namespace, String name, Instant createdAt) {
        this.id = id;
        this.namespace = namespace.name();
        this.owner = namespace.owner();
        this.name = name;
        this.address = namespace.address(name);
        this.createdAt = createdAt;
    }

    /** The surrogate key, growing in the order in which resources came to exist. */
    public long id() {
        return id;
    }

    /** Its id in the vendor's API, unique within the namespace. */
    public String name() {
        return name;
    }

    /** Whose it is: the scope that named or declared it. */
    public String owner() {
        return owner;
    }

    /** What people call it, or null where nobody said. */
    public @Nullable String title() {
        return title;
    }

    /** Its tags, in the order they were first added; null if it was never given any, not even an empty set. */
    public @Nullable Map<String, String> tags() {
        return tags == null ? null : tags.tags();
    }

    /** When it came to exist. */
    public Instant createdAt() {
        return createdAt;
    }

    String address() {
        return address;
    }

    /**
     * Gives it an owner and a title.
     *
     * @param newTitle null for the API's default
     */
    protected void describe(String newOwner, @Nullable String newTitle) {
        owner = newOwner;
        title = newTitle;
    }

    void tag(@Nullable TagDocument newTags) {
        tags = newTags;
    }

    /**
     * Makes sure that these can be asked for at all.
     *
     * @throws TagRejection {@code UNKNOWN_RESOURCE} if no store could hold one of the names, or the namespace's owner
     */
    static void requirePossible(Namespace namespace, Collection<String> names) {
        for (String name : names) {
            if (!isPossible(namespace, name)) {
                throw TagRejection.unknown(name);
            }
        }
    }

    /** Whether a store can be asked for one of this name. */
    static boolean isPossible(Namespace namespace, String name) {
        return (namespace.owner().isEmpty() || isPossible(namespace.owner())) && isPossible(name);
    }

    /**
     * Not a name that no resource can have: too long for the store, with characters that some store cannot hold, or with the
     * slash that separates it from its namespace.
     */
    private static boolean isPossible(String name) {
        return !name.isEmpty()
                && StorableText.fits(name, LONGEST_NAME)
                && name.codePoints().noneMatch(c -> c == '/' || Character.isISOControl(c));
    }
}

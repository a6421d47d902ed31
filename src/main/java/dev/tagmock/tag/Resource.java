package dev.tagmock.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Something that carries tags: a service instance of BlueKing, a gateway of APIG. */
@Entity
public class Resource extends Assigned<Long> {
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
    private boolean tagged;
    private int tagCount;
    private int nextOrdinal;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected Resource() {}

    Resource(long id, Realm realm, String name, Instant createdAt) {
        this.id = id;
        this.namespace = realm.namespace();
        this.owner = realm.owner();
        this.name = name;
        this.address = address(realm, name);
        this.createdAt = createdAt;
    }

    /** The surrogate key, growing in the order in which resources were first named. */
    public long id() {
        return id;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Its id in the vendor's API, unique within the namespace. */
    public String name() {
        return name;
    }

    /** The business or project that named it first. */
    public String owner() {
        return owner;
    }

    /** What people call it, or null where nobody said. */
    public @Nullable String title() {
        return title;
    }

    /** Whether it was ever given tags, be it an empty set of them. */
    public boolean tagged() {
        return tagged;
    }

    String address() {
        return address;
    }

    /** When it was first named. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Where a resource is among all: what the store looks it up by. */
    static String address(Realm realm, String name) {
        return realm.namespace() + "/" + name;
    }

    void describe(String newOwner, @Nullable String newTitle) {
        owner = newOwner;
        title = newTitle;
    }

    /** How many tags it has. */
    int tagCount() {
        return tagCount;
    }

    /** The place of the next tag that it is given. */
    int nextOrdinal() {
        return nextOrdinal;
    }

    /** Kept beside the tags, so that a change need not read those it does not name. */
    void hold(int newTagCount, int newNextOrdinal) {
        tagged = true;
        tagCount = newTagCount;
        nextOrdinal = newNextOrdinal;
    }

    /**
     * Makes sure that these can be asked for at all.
     *
     * @throws UnknownResources if no store could hold one of the names, or the realm's owner
     */
    static void requirePossible(Realm realm, Collection<String> names) {
        if (isImpossible(realm.owner()) || names.stream().anyMatch(Resource::isImpossible)) {
            throw new UnknownResources();
        }
    }

    /**
     * A name that no resource can have: too long for the store, with characters that some store cannot hold, or with the
     * slash that separates it from its namespace.
     */
    private static boolean isImpossible(String name) {
        return name.isEmpty()
                || !StorableText.fits(name, LONGEST_NAME)
                || name.codePoints().anyMatch(c -> c == '/' || Character.isISOControl(c));
    }
}

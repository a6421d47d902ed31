package dev.tagmock.blueking.instance;

import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service instance: its id is the resource's name, its name the title, its business the owner, its labels the tags. */
@Entity
@DiscriminatorValue("service_instance")
class ServiceInstance extends Resource {
    /** Whether somebody gave it its name. */
    private boolean named;

    private long moduleId;
    private long hostId;
    private String creator;
    private String modifier;
    private Instant lastTime;

    /** What {@link Processes} are stored as. */
    @Column(length = Processes.LONGEST)
    private @Nullable String processes;

    /** Their ids once more, by which the instance is found. */
    @ElementCollection
    @CollectionTable(name = "process", joinColumns = @JoinColumn(name = "resource_id"))
    @Column(name = "id")
    private Set<Long> processIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected ServiceInstance() {}

    /** One that came to exist by being named in a call. */
    ServiceInstance(long id, Namespace business, String name, Instant createdAt) {
        super(id, business, name, createdAt);
        creator = CmdbCall.SYSTEM;
        modifier = CmdbCall.SYSTEM;
        lastTime = createdAt;
        describe(business.owner(), null);
    }

    /** What it is called where nobody gave it a name: by its first process, if it has one. */
    private String madeName() {
        return processes == null ? defaultName() : processes().instanceName();
    }

    private String defaultName() {
        return "service-instance-" + name();
    }

    /** The name is stored even where nobody gave it, so that it can be searched. */
    @Override
    protected void describe(String bizId, @Nullable String newName) {
        super.describe(bizId, newName == null ? madeName() : newName);
        named = newName != null;
    }

    void place(long newModuleId, long newHostId) {
        moduleId = newModuleId;
        hostId = newHostId;
    }

    /**
     * Puts processes in place of those it has. Unless somebody gave it a name, it is called by them from now on.
     *
     * @throws dev.tagmock.api.Rejected if they are more than a row has room for
     */
    void change(Processes newProcesses) {
        String given = givenName();
        processes = newProcesses.json();
        Set<Long> ids = newProcesses.ids();
        processIds.retainAll(ids);
        processIds.addAll(ids);
        describe(owner(), given);
    }

    void rename(String newName, String user, Instant now) {
        describe(owner(), newName);
        modifier = user;
        lastTime = now;
    }

    void attribute(String user) {
        creator = user;
        modifier = user;
    }

    /** The name that somebody gave it; null if nobody did. */
    @Nullable
    String givenName() {
        return named ? instanceName() : null;
    }

    long bizId() {
        return Long.parseLong(owner());
    }

    long instanceId() {
        return Long.parseLong(name());
    }

    String instanceName() {
        return Objects.requireNonNull(title());
    }

    long moduleId() {
        return moduleId;
    }

    long hostId() {
        return hostId;
    }

    String creator() {
        return creator;
    }

    String modifier() {
        return modifier;
    }

    Instant lastTime() {
        return lastTime;
    }

    Processes processes() {
        return Processes.stored(processes);
    }
}

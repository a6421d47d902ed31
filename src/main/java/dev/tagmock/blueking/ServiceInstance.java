package dev.tagmock.blueking;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A service instance: its id is the resource's name, its name the title, its business the owner, its labels the tags. */
@Entity
@DiscriminatorValue("service_instance")
class ServiceInstance extends Resource {
    private long moduleId;
    private long hostId;
    private String creator;
    private String modifier;
    private Instant lastTime;

    @Column(length = LifecycleController.LONGEST_PROCESSES)
    private @Nullable String processes;

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

    private String defaultTitle() {
        return "service-instance-" + name();
    }

    /** The name is stored even where it is the default, so that it can be searched. */
    @Override
    protected void describe(String bizId, @Nullable String newName) {
        super.describe(bizId, Objects.requireNonNullElse(newName, defaultTitle()));
    }

    /**
     * Puts an instance where it is.
     *
     * @param processes a JSON array; null leaves it as it is
     */
    static Consumer<Resource> placed(long moduleId, long hostId, @Nullable String processes) {
        return resource -> {
            ServiceInstance instance = (ServiceInstance) resource;
            instance.moduleId = moduleId;
            instance.hostId = hostId;
            if (processes != null) {
                instance.processes = processes;
            }
        };
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

    /** The name that somebody gave it; null for the default. */
    @Nullable
    String givenName() {
        return instanceName().equals(defaultTitle()) ? null : instanceName();
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

    /** A JSON array as given at creation; null if none was. */
    @Nullable
    String processes() {
        return processes;
    }
}

package dev.tagmock.blueking;

import dev.tagmock.tag.Assigned;
import dev.tagmock.tag.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What CMDB knows of a service instance besides its labels. Stored beside its resource, under the same key. */
@Entity
class ServiceInstance extends Assigned<Long> {
    @Id
    private Long resourceId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    private long bizId;

    @Column(updatable = false)
    private long instanceId;

    private String name;
    private long moduleId;
    private long hostId;
    private String creator;
    private String modifier;
    private Instant lastTime;
    private @Nullable String processes;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected ServiceInstance() {}

    /** One that came to exist by being named in a call. */
    ServiceInstance(Resource resource) {
        this.resourceId = resource.id();
        this.resource = resource;
        this.bizId = Long.parseLong(resource.owner());
        this.instanceId = Long.parseLong(resource.name());
        this.name = defaultName();
        this.creator = CmdbCall.SYSTEM;
        this.modifier = CmdbCall.SYSTEM;
        this.lastTime = resource.createdAt();
    }

    private String defaultName() {
        return "service-instance-" + instanceId;
    }

    @Override
    public Long getId() {
        return resourceId;
    }

    void place(long newBizId, ServiceInstances.DeclaredInstance declared) {
        bizId = newBizId;
        name = declared.name() == null ? defaultName() : declared.name();
        moduleId = declared.moduleId();
        hostId = declared.hostId();
        if (declared.processes() != null) {
            processes = declared.processes();
        }
    }

    void attribute(String user) {
        creator = user;
        modifier = user;
    }

    /** What declares it as it is, with these labels. */
    ServiceInstances.DeclaredInstance declared(@Nullable Map<String, String> labels) {
        return new ServiceInstances.DeclaredInstance(
                instanceId, name.equals(defaultName()) ? null : name, moduleId, hostId, labels, processes);
    }

    Resource resource() {
        return resource;
    }

    long bizId() {
        return bizId;
    }

    long instanceId() {
        return instanceId;
    }

    String name() {
        return name;
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

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

/** What CMDB knows of a service instance besides its labels. Stored beside its resource, under the same key. */
@Entity
class ServiceInstance extends Assigned<Long> {
    /** The user that CMDB names where no user did something. */
    private static final String SYSTEM = "cc_system";

    @Id
    private Long resourceId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    private long bizId;

    @Column(updatable = false)
    private long instanceId;

    private long moduleId;
    private long hostId;
    private String creator;
    private String modifier;
    private Instant lastTime;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which sets every field right after
    protected ServiceInstance() {}

    /** One that came to exist by being named in a call. */
    ServiceInstance(Resource resource) {
        this.resourceId = resource.id();
        this.resource = resource;
        this.bizId = Long.parseLong(resource.owner());
        this.instanceId = Long.parseLong(resource.name());
        this.creator = SYSTEM;
        this.modifier = SYSTEM;
        this.lastTime = resource.createdAt();
    }

    @Override
    public Long getId() {
        return resourceId;
    }

    void place(long newBizId, ServiceInstances.DeclaredInstance declared) {
        bizId = newBizId;
        moduleId = declared.moduleId();
        hostId = declared.hostId();
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
}

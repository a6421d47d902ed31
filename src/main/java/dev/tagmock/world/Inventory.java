package dev.tagmock.world;

import dev.tagmock.apig.Gateways;
import dev.tagmock.blueking.EsbDirectory;
import dev.tagmock.blueking.ServiceInstanceArchive;
import dev.tagmock.blueking.ServiceInstances.DeclaredInstance;
import dev.tagmock.iam.IamDirectory;
import dev.tagmock.tag.Owner;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What exists now, to look at: projects with gateways, businesses with service instances. */
@Component
public class Inventory {
    private final EsbDirectory esb;
    private final IamDirectory iam;
    private final ServiceInstanceArchive instances;
    private final Gateways gateways;

    Inventory(EsbDirectory esb, IamDirectory iam, ServiceInstanceArchive instances, Gateways gateways) {
        this.esb = esb;
        this.iam = iam;
        this.instances = instances;
        this.gateways = gateways;
    }

    /** Every project that is declared or has gateways, in the order of ids. */
    public List<Project> projects() {
        Map<String, Project> projects = new TreeMap<>();
        iam.projects().forEach(project -> projects.put(project.id(), new Project(project.id(), project.name(), 0)));
        for (Owner owner : gateways.projects()) {
            projects.compute(
                    owner.id(),
                    (id, declared) -> new Project(id, declared == null ? null : declared.name(), owner.resources()));
        }
        return List.copyOf(projects.values());
    }

    /** Every business that is declared or has instances, in the order of ids. */
    public List<Business> businesses() {
        Map<Long, Business> businesses = new TreeMap<>();
        esb.businesses().forEach((id, name) -> businesses.put(id, new Business(id, name.isEmpty() ? null : name, 0)));
        for (Owner owner : instances.businesses()) {
            businesses.compute(
                    Long.valueOf(owner.id()),
                    (id, declared) -> new Business(id, declared == null ? null : declared.name(), owner.resources()));
        }
        return List.copyOf(businesses.values());
    }

    /** A page of a project's gateways, in the order in which they came to exist. */
    public GatewayPage gateways(String projectId, Search search) {
        Page<Gateways.DeclaredGateway> found =
                gateways.find(projectId, search.text(), search.selectors(), search.offset(), search.limit());
        return new GatewayPage(
                found.getTotalElements(),
                found.stream()
                        .map(gateway -> new Gateway(gateway.id(), gateway.name(), orNone(gateway.tags())))
                        .toList());
    }

    /** A page of a business's instances, in the order in which they came to exist. */
    public InstancePage instances(long bizId, Search search) {
        Page<DeclaredInstance> found =
                instances.find(bizId, search.text(), search.selectors(), search.offset(), search.limit());
        return new InstancePage(
                found.getTotalElements(),
                found.stream()
                        .map(instance -> new Instance(
                                instance.id(),
                                instance.name(),
                                instance.moduleId(),
                                instance.hostId(),
                                orNone(instance.labels())))
                        .toList());
    }

    private static Map<String, String> orNone(@Nullable Map<String, String> tags) {
        return Objects.requireNonNullElse(tags, Map.of());
    }

    /**
     * Which of them are looked for; all conditions hold together.
     *
     * @param text what id or name has somewhere in it, in whatever case; empty for any
     * @param limit at least 1
     */
    public record Search(String text, List<TagSelector> selectors, int offset, int limit) {}

    /**
     * A project.
     *
     * @param name null where none is declared
     * @param gateways how many it has
     */
    public record Project(String id, @Nullable String name, long gateways) {}

    /**
     * A business.
     *
     * @param name null where none is declared
     * @param serviceInstances how many it has
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Business(long id, @Nullable String name, long serviceInstances) {}

    /**
     * A part of what was found.
     *
     * @param total how many there are
     */
    public record GatewayPage(long total, List<Gateway> gateways) {}

    /**
     * A gateway.
     *
     * @param name null where it goes by its id
     */
    public record Gateway(String id, @Nullable String name, Map<String, String> tags) {}

    /**
     * A part of what was found.
     *
     * @param total how many there are
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record InstancePage(long total, List<Instance> serviceInstances) {}

    /**
     * A service instance.
     *
     * @param name null for the one that the vendor gives
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Instance(
            long id, @Nullable String name, long bkModuleId, long bkHostId, Map<String, String> labels) {}
}

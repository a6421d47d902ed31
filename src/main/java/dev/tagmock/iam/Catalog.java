package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Where the services are: all of them here, under the address that the caller used. */
record Catalog(List<Service> catalog) {
    private static final String NO_REGION = "local";

    /**
     * The services as seen from a project.
     *
     * @param project null for a caller without one, who sees the identity service alone
     */
    static Catalog of(HttpServletRequest request, @Nullable Project project) {
        String base = base(request);
        if (project == null) {
            return new Catalog(List.of(service("iam", "identity", NO_REGION, base + "/v3")));
        }
        // Clients that are told a region take no other's services; a part of a region is called eu-de_part.
        String region = Regions.ofName(project.displayName());
        String projectUrl = base + "/v2/" + project.id();
        // One client derives the gateways' address from that of the volumes, dropping what follows the host.
        return new Catalog(List.of(
                service("iam", "identity", region, base + "/v3"),
                service("apig", "apig", region, projectUrl),
                service("evs", "volumev2", region, projectUrl)));
    }

    /** The address that the caller used. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    private static Service service(String name, String type, String region, String url) {
        Endpoint endpoint = new Endpoint(Named.of("endpoint", name).id(), "public", region, region, url);
        return new Service(Named.of("service", name).id(), name, type, List.of(endpoint));
    }

    record Service(String id, String name, String type, List<Endpoint> endpoints) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Endpoint(String id, @JsonProperty("interface") String face, String region, String regionId, String url) {}
}

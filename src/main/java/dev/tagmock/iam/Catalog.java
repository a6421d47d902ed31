package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Where the services are: all of them here, under the address that the caller used. */
record Catalog(List<Service> catalog) {
    private static final String REGION = "local";

    /**
     * The services as seen from a project.
     *
     * @param project null for a caller without one, who sees the identity service alone
     */
    static Catalog of(HttpServletRequest request, @Nullable Project project) {
        String base = request.getScheme() + "://" + request.getHeader("Host");
        Service identity = service("iam", "identity", base + "/v3");
        if (project == null) {
            return new Catalog(List.of(identity));
        }
        String projectUrl = base + "/v2/" + project.id();
        // One client derives the gateways' address from that of the volumes, dropping what follows the host.
        return new Catalog(
                List.of(identity, service("apig", "apig", projectUrl), service("evs", "volumev2", projectUrl)));
    }

    private static Service service(String name, String type, String url) {
        Endpoint endpoint = new Endpoint(Named.of("endpoint", name).id(), "public", REGION, REGION, url);
        return new Service(Named.of("service", name).id(), name, type, List.of(endpoint));
    }

    record Service(String id, String name, String type, List<Endpoint> endpoints) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Endpoint(String id, @JsonProperty("interface") String face, String region, String regionId, String url) {}
}

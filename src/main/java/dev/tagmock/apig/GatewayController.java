package dev.tagmock.apig;

import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagService;
import dev.tagmock.web.Emulates;
import dev.tagmock.web.RequestBody;
import dev.tagmock.web.UrlEncoded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The gateways themselves (contract, section 4). */
@RestController
@RequestMapping("/v2/{projectId}/apigw/instances")
class GatewayController {
    private final ApigBodies bodies;
    private final Gateways gateways;
    private final TagService tags;
    private final ResourceStore resources;
    private final ResourceFinder finder;

    GatewayController(
            ApigBodies bodies, Gateways gateways, TagService tags, ResourceStore resources, ResourceFinder finder) {
        this.bodies = bodies;
        this.gateways = gateways;
        this.tags = tags;
        this.resources = resources;
        this.finder = finder;
    }

    @Emulates(
            value = "CreateInstanceV2",
            body = "{\"instance_name\", \"instance_id\"?, \"tags\"?: [{\"key\", \"value\"?}, up to 20]}")
    @RequiresActions("apig:instances:create")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job create(@PathVariable String projectId, HttpServletRequest request) throws IOException {
        NewGateway wanted = bodies.read(RequestBody.read(request), NewGateway.class);
        String id = wanted.instanceId() == null ? hex() : wanted.instanceId();
        gateways.create(projectId, id, wanted.instanceName(), wanted.tagsByKey());
        return new Job(id, "Creating", hex());
    }

    @Emulates("ShowDetailsOfInstanceV2")
    @RequiresActions("apig:instances:get")
    @GetMapping("/{instanceId}")
    GatewayView.Detailed show(@PathVariable String projectId, @PathVariable String instanceId) {
        return GatewayView.Detailed.of(tags.read(Gateways.in(projectId), instanceId));
    }

    @Emulates("ListInstancesV2")
    @RequiresActions("apig:instances:list")
    @GetMapping
    GatewayList list(@PathVariable String projectId, HttpServletRequest request) {
        Map<String, String> parameters = UrlEncoded.decode(request.getQueryString());
        Paging paging = Paging.of(parameters);
        String status = parameters.getOrDefault("status", "");
        if (!status.isEmpty() && !status.equals(GatewayView.RUNNING)) {
            return new GatewayList(0, 0, List.of());
        }
        String id = parameters.getOrDefault("instance_id", "");
        GatewayFilter query = new GatewayFilter(
                Gateways.in(projectId),
                id.isEmpty() ? null : Askable.text(id),
                "",
                Askable.text(parameters.getOrDefault("instance_name", "")),
                false,
                List.of());
        Page<Resource> found = finder.find(Resource.class, query, paging.offset(), paging.limit(), false);
        List<GatewayView> page = found.stream().map(GatewayView::of).toList();
        return new GatewayList(found.getTotalElements(), page.size(), page);
    }

    @Emulates("DeleteInstancesV2")
    @RequiresActions("apig:instances:delete")
    @DeleteMapping("/{instanceId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job delete(@PathVariable String projectId, @PathVariable String instanceId) {
        resources.delete(Gateways.in(projectId), List.of(instanceId));
        return new Job(instanceId, "Deleting", hex());
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** What is said of work that the vendor does later; here it is done already. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Job(String instanceId, String message, String jobId) {}

    record GatewayList(long total, int size, List<GatewayView> instances) {}
}

package dev.tagmock.apig;

import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.ResourceFinder;
import dev.tagmock.tag.ResourceStore;
import dev.tagmock.tag.TagService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The gateways themselves (contract, section 4). */
@RestController
class GatewayController {
    private final Gateways gateways;
    private final TagService tags;
    private final ResourceStore resources;
    private final ResourceFinder finder;

    GatewayController(Gateways gateways, TagService tags, ResourceStore resources, ResourceFinder finder) {
        this.gateways = gateways;
        this.tags = tags;
        this.resources = resources;
        this.finder = finder;
    }

    @Handler(ApigOperation.CREATE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job create(ApigCall call, NewGateway wanted) {
        String id = wanted.instanceId() == null ? hex() : wanted.instanceId();
        gateways.create(call.projectId(), id, wanted.instanceName(), wanted.tagsByKey());
        return new Job(id, "Creating", hex());
    }

    @Handler(ApigOperation.SHOW)
    GatewayView.Detailed show(ApigCall call) {
        return GatewayView.Detailed.of(tags.read(call.gateways(), call.instanceId()));
    }

    @Handler(ApigOperation.LIST)
    GatewayList list(ApigCall call) {
        Map<String, String> parameters = call.parameters();
        Paging paging = Paging.of(parameters);
        String status = parameters.getOrDefault("status", "");
        if (!status.isEmpty() && !status.equals(GatewayView.RUNNING)) {
            return new GatewayList(0, 0, List.of());
        }
        String id = parameters.getOrDefault("instance_id", "");
        GatewayFilter query = new GatewayFilter(
                call.gateways(),
                id.isEmpty() ? null : SearchText.text(id),
                "",
                SearchText.text(parameters.getOrDefault("instance_name", "")),
                false,
                List.of());
        Page<Resource> found = finder.find(Resource.class, query, paging.offset(), paging.limit(), false);
        List<GatewayView> page = found.stream().map(GatewayView::of).toList();
        return new GatewayList(found.getTotalElements(), page.size(), page);
    }

    @Handler(ApigOperation.DELETE_GATEWAY)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job delete(ApigCall call) {
        resources.delete(call.gateways(), List.of(call.instanceId()));
        return new Job(call.instanceId(), "Deleting", hex());
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** What is said of work that the vendor does later; here it is done already. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Job(String instanceId, String message, String jobId) {}

    record GatewayList(long total, int size, List<GatewayView> instances) {}
}

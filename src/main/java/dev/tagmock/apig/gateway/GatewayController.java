package dev.tagmock.apig.gateway;

import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigOperation;
import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.apig.Paging;
import dev.tagmock.apig.SearchText;
import dev.tagmock.iam.Regions;
import dev.tagmock.tag.ResourceFinder;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gateways themselves (contract, section 4). */
@RestController
class GatewayController {
    private static final String PROVISIONING = "JOB_ASSIGNED_FOR_PROVISIONING_0003I:The job %s has been assigned to the"
            + " instance %s for running provisioning.";

    private final Gateways gateways;
    private final ResourceFinder finder;
    private final Regions regions;

    GatewayController(Gateways gateways, ResourceFinder finder, Regions regions) {
        this.gateways = gateways;
        this.finder = finder;
        this.regions = regions;
    }

    @Handler(ApigOperation.CREATE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job create(ApigCall call, NewGateway wanted) {
        String id = wanted.instanceId() == null ? Job.hex() : wanted.instanceId();
        gateways.create(call.projectId(), id, wanted);
        return Job.of(PROVISIONING, id);
    }

    @Handler(ApigOperation.SHOW)
    GatewayView.Detailed show(ApigCall call) {
        return GatewayView.Detailed.of(gateways.read(call), regions.of(call.projectId()));
    }

    @Handler(ApigOperation.LIST)
    GatewayList list(ApigCall call) {
        Map<String, String> parameters = call.parameters();
        Paging paging = Paging.of(parameters);
        String status = parameters.getOrDefault("status", "");
        if (call.seesNothing() || (!status.isEmpty() && !status.equals(GatewayView.RUNNING))) {
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
        Page<Gateway> found = finder.find(Gateway.class, query, paging.offset(), paging.limit(), false);
        List<GatewayView> page = found.stream().map(GatewayView::of).toList();
        return new GatewayList(found.getTotalElements(), page.size(), page);
    }

    @Handler(ApigOperation.DELETE_GATEWAY)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job delete(ApigCall call) {
        gateways.delete(call);
        return new Job(call.instanceId(), "Deleting", "JOB-" + Job.hex());
    }

    record GatewayList(long total, int size, List<GatewayView> instances) {}
}

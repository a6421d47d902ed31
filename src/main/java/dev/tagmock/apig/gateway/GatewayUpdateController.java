package dev.tagmock.apig.gateway;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.apig.ApigCall;
import dev.tagmock.apig.ApigError;
import dev.tagmock.apig.ApigOperation;
import dev.tagmock.apig.ApigOperation.Handler;
import dev.tagmock.iam.Regions;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Changes of what gateways are made of (lifecycle contract, section 9). All are done when they are answered. */
@RestController
class GatewayUpdateController {
    private static final String RESIZING = "JOB_ASSIGNED_FOR_RESIZE_0086I:The job %s is assigned to resize instance.";
    private static final String UPDATING =
            "JOB_ASSIGNED_FOR_UPDATE_0077I:The job %s is assigned to the instance %s for running updating";

    private final Gateways gateways;
    private final Regions regions;

    GatewayUpdateController(Gateways gateways, Regions regions) {
        this.gateways = gateways;
        this.regions = regions;
    }

    @Handler(ApigOperation.UPDATE)
    GatewayView.Detailed update(ApigCall call, GatewayChange change) {
        GatewayDetails details = change.details();
        gateways.require(call);
        details.check();
        Gateway updated = gateways.update(call, gateway -> gateway.change(change.instanceName(), details));
        return GatewayView.Detailed.of(updated, regions.of(call.projectId()));
    }

    @Handler(ApigOperation.RESIZE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job resize(ApigCall call, Resizing wanted) {
        GatewayDetails edition = GatewayDetails.ofEdition(wanted.specId());
        gateways.require(call);
        edition.check();
        gateways.update(call, gateway -> {
            if (GatewayView.spec(gateway.details()).equals(wanted.specId())) {
                throw ApigError.SAME_SPEC.rejected();
            }
            gateway.change(edition);
        });
        return Job.of(RESIZING, call.instanceId());
    }

    @Handler(ApigOperation.ADD_WAY_OUT)
    void addWayOut(ApigCall call, Bandwidth.NewWayOut wanted) {
        gateways.update(call, gateway -> {
            if (gateway.details().hasWayOut()) {
                throw ApigError.WAY_OUT_ENABLED.rejected();
            }
            gateway.change(GatewayDetails.ofWayOut(wanted.bandwidthSize(), wanted.bandwidthChargingMode()));
        });
    }

    @Handler(ApigOperation.UPDATE_WAY_OUT)
    void updateWayOut(ApigCall call, Bandwidth.WayOut wanted) {
        gateways.update(call, gateway -> {
            requireEnabled(gateway.details().hasWayOut());
            gateway.change(GatewayDetails.ofWayOut(wanted.bandwidthSize(), wanted.bandwidthChargingMode()));
        });
    }

    @Handler(ApigOperation.REMOVE_WAY_OUT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWayOut(ApigCall call) {
        gateways.update(call, gateway -> gateway.change(GatewayDetails.ofWayOut(0, "bandwidth")));
    }

    @Handler(ApigOperation.ADD_WAY_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job addWayIn(ApigCall call, Bandwidth.WayIn wanted) {
        gateways.update(call, gateway -> {
            if (gateway.details().hasWayIn()) {
                throw ApigError.WAY_IN_ENABLED.rejected();
            }
            gateway.change(GatewayDetails.ofWayIn(wanted.size(), wanted.bandwidthChargingMode()));
        });
        return Job.of(UPDATING, call.instanceId());
    }

    @Handler(ApigOperation.UPDATE_WAY_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job updateWayIn(ApigCall call, Bandwidth.WayIn wanted) {
        gateways.update(call, gateway -> {
            requireEnabled(gateway.details().hasWayIn());
            gateway.change(GatewayDetails.ofWayIn(wanted.size(), wanted.bandwidthChargingMode()));
        });
        return Job.of(UPDATING, call.instanceId());
    }

    @Handler(ApigOperation.REMOVE_WAY_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWayIn(ApigCall call) {
        gateways.update(call, gateway -> gateway.change(GatewayDetails.ofWayIn(0, "bandwidth")));
    }

    private static void requireEnabled(boolean isEnabled) {
        if (!isEnabled) {
            throw ApigError.BANDWIDTH_NOT_UPDATED.rejected();
        }
    }

    @ExpectedBody("{\"spec_id\": \"PROFESSIONAL\"}")
    @JsonNaming(SnakeCaseStrategy.class)
    record Resizing(@NotEmpty String specId) {}
}

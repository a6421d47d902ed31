package dev.tagmock.apig;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.tag.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A gateway in a list (contract, section 4). What nobody can say of an emulated gateway has the vendor's usual value.
 *
 * @param createTime epoch milliseconds
 */
@JsonNaming(SnakeCaseStrategy.class)
record GatewayView(
        String id,
        String projectId,
        String instanceName,
        String status,
        int instanceStatus,
        String type,
        String spec,
        long createTime,
        String enterpriseProjectId,
        @Nullable String eipAddress,
        int chargingMode,
        @Nullable String cbcMetadata) {
    /** The one status that a gateway here is in. */
    static final String RUNNING = "Running";

    private static final int RUNNING_NUMBER = 6;

    static GatewayView of(Resource gateway) {
        return new GatewayView(
                gateway.name(),
                gateway.owner(),
                Gateways.title(gateway),
                RUNNING,
                RUNNING_NUMBER,
                "apig",
                "BASIC",
                gateway.createdAt().toEpochMilli(),
                "0",
                null,
                0,
                null);
    }

    /** A gateway by itself, shown with more of it; tags are not among that. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Detailed(
            @JsonUnwrapped GatewayView gateway,
            String description,
            String vpcId,
            String subnetId,
            String securityGroupId,
            String maintainBegin,
            String maintainEnd,
            @Nullable String ingressIp,
            int bandwidthSize,
            String availableZoneIds,
            List<String> supportedFeatures) {
        static Detailed of(Resource gateway) {
            return new Detailed(
                    GatewayView.of(gateway), "", "", "", "", "22:00:00", "02:00:00", null, 0, "", List.of());
        }
    }
}

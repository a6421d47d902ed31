package dev.tagmock.apig.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A gateway in a list (lifecycle contract, sections 8 and 10). What nobody can say of an emulated gateway has the vendor's usual value.
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
        @Nullable String cbcMetadata,
        String loadbalancerProvider,
        List<String> cbcOperationLocks) {
    /** The one status that a gateway here is in. */
    static final String RUNNING = "Running";

    private static final int RUNNING_NUMBER = 6;

    static GatewayView of(Gateway gateway) {
        GatewayDetails details = gateway.details();
        return new GatewayView(
                gateway.name(),
                gateway.projectId(),
                gateway.instanceName(),
                RUNNING,
                RUNNING_NUMBER,
                "apig",
                spec(details),
                gateway.createdAt().toEpochMilli(),
                or(details.enterpriseProjectId(), "0"),
                new GatewayAddresses(gateway).wayIn(),
                0,
                null,
                or(details.loadbalancerProvider(), "elb"),
                List.of());
    }

    /** The edition; the smallest where none was asked for. */
    static String spec(GatewayDetails details) {
        return or(details.specId(), "BASIC");
    }

    private static String or(@Nullable String given, String otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
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
            String ingressIp,
            @Nullable String ingressIpV6,
            String userId,
            @Nullable String natEipAddress,
            int bandwidthSize,
            @Nullable String bandwidthChargingMode,
            String availableZoneIds,
            String instanceVersion,
            String virsubnetId,
            @Nullable String romaEipAddress,
            @Nullable String listeners,
            List<String> supportedFeatures,
            GatewayAddresses.EndpointService endpointService,
            List<GatewayAddresses.EndpointService> endpointServices,
            GatewayAddresses.NodeIps nodeIps,
            List<GatewayAddresses.Address> publicips,
            List<GatewayAddresses.Address> privateips,
            List<String> unreliableIps,
            boolean isReleasable,
            @Nullable String ingressBandwidthChargingMode) {
        private static final List<String> FEATURES =
                List.of("ratelimit", "route", "gateway_responses", "app_token", "cors");

        static Detailed of(Gateway gateway, String region) {
            GatewayDetails details = gateway.details();
            GatewayAddresses addresses = new GatewayAddresses(gateway);
            String subnetId = or(details.subnetId(), addresses.uuid("subnet_id"));
            int wayOut = GatewayAddresses.size(details.bandwidthSize());
            int wayIn = GatewayAddresses.size(details.ingressBandwidthSize());
            GatewayAddresses.EndpointService endpoint =
                    addresses.endpointService(region, or(details.vpcepServiceName(), "apig"));
            return new Detailed(
                    GatewayView.of(gateway),
                    or(details.description(), ""),
                    or(details.vpcId(), addresses.uuid("vpc_id")),
                    subnetId,
                    or(details.securityGroupId(), addresses.uuid("security_group_id")),
                    or(details.maintainBegin(), "22:00:00"),
                    or(details.maintainEnd(), "02:00:00"),
                    addresses.inNetwork("ingress_ip"),
                    null,
                    addresses.hex("user_id"),
                    addresses.wayOut(),
                    wayOut,
                    wayOut == 0 ? null : or(details.bandwidthChargingMode(), "bandwidth"),
                    Objects.requireNonNullElse(details.availableZoneIds(), List.of(region + "-01"))
                            .toString(),
                    addresses.hex("instance_version"),
                    subnetId,
                    null,
                    null,
                    FEATURES,
                    endpoint,
                    List.of(endpoint),
                    addresses.nodes(),
                    addresses.publicAddresses(),
                    List.of(new GatewayAddresses.Address(addresses.inNetwork("ingress_ip"), 0)),
                    List.of(),
                    true,
                    wayIn == 0 ? null : or(details.ingressBandwidthChargingMode(), "bandwidth"));
        }
    }
}

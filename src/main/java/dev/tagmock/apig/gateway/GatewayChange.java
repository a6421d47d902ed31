package dev.tagmock.apig.gateway;

import dev.tagmock.api.ExpectedBody;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of UpdateInstanceV2 (lifecycle contract, sections 8 and 9): what is absent or null stays as it is; other fields are none of its. */
@ExpectedBody("{\"instance_name\"?, \"description\"?, \"security_group_id\"?, \"vpcep_service_name\"?,"
        + " \"maintain_begin\"?, \"maintain_end\"?}")
@JsonNaming(SnakeCaseStrategy.class)
record GatewayChange(
        @Pattern(regexp = NewGateway.NAME) @Nullable String instanceName,

        @Pattern(regexp = GatewayDetails.DESCRIPTION) @Nullable
        String description,

        @Pattern(regexp = GatewayDetails.ID) @Nullable String securityGroupId,
        @Pattern(regexp = GatewayDetails.HOUR) @Nullable String maintainBegin,
        @Pattern(regexp = GatewayDetails.HOUR) @Nullable String maintainEnd,

        @Pattern(regexp = GatewayDetails.SERVICE_NAME) @Nullable
        String vpcepServiceName) {
    /** What a gateway is made of from then on. */
    GatewayDetails details() {
        return new GatewayDetails(
                null,
                null,
                null,
                securityGroupId,
                null,
                description,
                maintainBegin,
                maintainEnd,
                null,
                null,
                null,
                null,
                null,
                vpcepServiceName,
                null);
    }
}

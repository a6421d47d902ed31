package dev.tagmock.apig;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.api.ExpectedBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Body of UpdateInstanceV2 (lifecycle contract, section 9): what is absent or null stays as it is. */
@ExpectedBody("{\"instance_name\"?, \"description\"?, \"security_group_id\"?, \"vpcep_service_name\"?,"
        + " \"maintain_begin\"?, \"maintain_end\"?}")
@JsonNaming(SnakeCaseStrategy.class)
record GatewayChange(
        @Pattern(regexp = NewGateway.NAME) @Nullable String instanceName,

        @JsonUnwrapped @Valid @ConvertGroup(from = GatewayDetails.Declared.class, to = Default.class)
        GatewayDetails details) {}

package dev.tagmock.apig.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.apig.TmsKeyValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of CreateInstanceV2 (lifecycle contract, section 8).
 *
 * @param instanceName 3–64 letters, digits, hyphens and underscores, a letter first
 * @param instanceId the id to give it; null for a fresh one
 * @param eipId taken and not kept, as {@code elbId} and {@code ipv6Enable}
 * @param tags 0–20 tags
 */
@ExpectedBody("{\"instance_name\", \"instance_id\"?, \"spec_id\"?, \"vpc_id\"?, \"subnet_id\"?, \"security_group_id\"?,"
        + " \"available_zone_ids\"?: [], …, \"tags\"?: [{\"key\", \"value\"?}, up to 20]}")
@JsonNaming(SnakeCaseStrategy.class)
record NewGateway(
        @NotNull @Pattern(regexp = NAME) String instanceName,
        @Pattern(regexp = "[a-zA-Z0-9_-]{1,64}") @Nullable String instanceId,
        @JsonUnwrapped @Valid GatewayDetails details,
        @Nullable String eipId,
        @Nullable String elbId,
        @Nullable Boolean ipv6Enable,
        @Size(max = GatewayTagRules.QUOTA) @Nullable List<@NotNull @Valid TmsKeyValue> tags) {
    static final String NAME = "[a-zA-Z][a-zA-Z0-9_-]{2,63}";

    /**
     * Its tags by key.
     *
     * @throws Rejected if a key comes twice
     */
    Map<String, String> tagsByKey() {
        return TmsKeyValue.byKey(tags == null ? List.of() : tags);
    }
}

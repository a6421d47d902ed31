package dev.tagmock.apig;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.apig.TagAction.TmsKeyValue;
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
 * Body of CreateInstanceV2 (contract, section 4).
 *
 * @param instanceName 3–64 letters, digits, hyphens and underscores, a letter first
 * @param instanceId the id to give it; null for a fresh one
 * @param tags 0–20 tags
 */
@ExpectedBody("{\"instance_name\", \"instance_id\"?, \"tags\"?: [{\"key\", \"value\"?}, up to 20]}")
@JsonNaming(SnakeCaseStrategy.class)
record NewGateway(
        @NotNull @Pattern(regexp = "[a-zA-Z][a-zA-Z0-9_-]{2,63}")
        String instanceName,

        @Pattern(regexp = "[a-zA-Z0-9_-]{1,64}") @Nullable String instanceId,
        @Size(max = GatewayTagRules.QUOTA) @Nullable List<@NotNull @Valid TmsKeyValue> tags) {
    /**
     * Its tags by key.
     *
     * @throws Rejected if a key comes twice
     */
    Map<String, String> tagsByKey() {
        return TmsKeyValue.byKey(tags == null ? List.of() : tags);
    }
}

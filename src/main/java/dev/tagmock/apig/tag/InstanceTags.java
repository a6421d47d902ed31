package dev.tagmock.apig.tag;

import dev.tagmock.apig.TmsKeyValue;
import dev.tagmock.apig.gateway.Gateway;
import dev.tagmock.tag.Resource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A gateway with its tags, on the wire (contract, section 4).
 *
 * @param resouceDetail spelt as the vendor spells it, and always null
 */
@JsonNaming(SnakeCaseStrategy.class)
record InstanceTags(String resourceId, @Nullable Object resouceDetail, String resourceName, List<TmsKeyValue> tags) {
    static InstanceTags of(Resource gateway) {
        Map<String, String> tags = gateway.tags();
        return new InstanceTags(
                gateway.name(),
                null,
                ((Gateway) gateway).instanceName(),
                (tags == null ? Map.<String, String>of() : tags)
                        .entrySet().stream()
                                .map(tag -> new TmsKeyValue(tag.getKey(), tag.getValue()))
                                .toList());
    }
}

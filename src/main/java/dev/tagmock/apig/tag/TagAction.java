package dev.tagmock.apig.tag;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.apig.ApigBodies;
import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.apig.TmsKeyValue;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Body of BatchCreateOrDeleteInstanceTags (contract, section 1). The annotations say what its shape must be; what keys
 * and values may be is the rule set's. One that {@link ApigBodies} has read fulfils them.
 *
 * @param action {@code create} or {@code delete}, in lower case
 * @param tags 0–20 tags
 */
@ExpectedBody("{\"action\": \"create\" or \"delete\", \"tags\": [{\"key\", \"value\"?}, up to 20]}")
record TagAction(
        @NotNull @Pattern(regexp = "create|delete") String action,

        @NotNull @Size(max = GatewayTagRules.QUOTA) List<@NotNull @Valid TmsKeyValue> tags) {

    /** What of the tags is checked depends on the action. */
    TagRules rules() {
        return creates() ? GatewayTagRules.CREATE : GatewayTagRules.DELETE;
    }

    /**
     * The change it asks for.
     *
     * @throws Rejected if it would create a key twice
     */
    TagChange change() {
        if (!creates()) {
            return new TagChange.Remove(tags.stream().map(TmsKeyValue::removal).toList());
        }
        return new TagChange.Merge(TmsKeyValue.byKey(tags));
    }

    private boolean creates() {
        return "create".equals(action);
    }
}

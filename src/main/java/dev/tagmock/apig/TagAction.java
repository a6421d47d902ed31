package dev.tagmock.apig;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * One tag on the wire.
     *
     * @param key 1–128 code points
     * @param value 0–255 code points; absent and null stand for the empty value
     */
    record TmsKeyValue(@NotNull String key, @Nullable String value) {
        /**
         * Values by key, in the order given.
         *
         * @throws Rejected if a key comes twice, be it with the same value
         */
        static Map<String, String> byKey(List<TmsKeyValue> tags) {
            Map<String, String> values = new LinkedHashMap<>();
            for (TmsKeyValue tag : tags) {
                if (values.put(tag.key(), tag.valueOrEmpty()) != null) {
                    throw ApigError.BAD_PARAMETER.rejected("key").because("key: each at most once");
                }
            }
            return values;
        }

        private TagChange.Removal removal() {
            // An empty value removes whatever the value is: one of the vendor's clients always sends one.
            return new TagChange.Removal(key, valueOrEmpty().isEmpty() ? null : value);
        }

        private String valueOrEmpty() {
            return value == null ? "" : value;
        }
    }
}

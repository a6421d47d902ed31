package dev.tagmock.blueking.instance;

import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.tag.TagSelector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label selector as callers write it (contract, section 5.1). */
record LabelSelector(
        @Nullable String key,
        @Nullable String operator,
        @Nullable List<@Nullable String> values) {
    /** What a null among selectors is taken for. */
    static final LabelSelector NONE = new LabelSelector(null, null, null);

    /**
     * What it selects, checked in the vendor's order.
     *
     * @throws Rejected naming the part at fault
     */
    TagSelector checked() {
        List<String> given = values == null
                ? List.of()
                : values.stream().map(LabelSelector::storable).toList();
        String wantedKey = key == null ? "" : key;
        TagSelector selector = switch (operator == null ? "" : operator) {
            case "=" -> TagSelector.having(wantedKey, require(given, given.size() == 1));
            case "!=" -> TagSelector.lacking(wantedKey, require(given, given.size() == 1));
            case "in" -> TagSelector.having(wantedKey, require(given, !given.isEmpty()));
            case "notin" -> TagSelector.lacking(wantedKey, require(given, !given.isEmpty()));
            case "exists" -> TagSelector.having(wantedKey, require(given, given.isEmpty()));
            case "!" -> TagSelector.lacking(wantedKey, require(given, given.isEmpty()));
            default -> throw CmdbError.BAD_PARAMETER.rejected("operator");
        };
        if (!LabelRules.KEY.matcher(wantedKey).matches()) {
            throw CmdbError.BAD_PARAMETER.rejected("key");
        }
        return selector;
    }

    /** Values are not checked; one that no label can have is asked for as the empty one, which no label has either. */
    private static String storable(@Nullable String value) {
        return value != null && LabelRules.VALUE.matcher(value).matches() ? value : "";
    }

    private static List<String> require(List<String> values, boolean fits) {
        if (!fits) {
            throw CmdbError.BAD_PARAMETER.rejected("values");
        }
        return values;
    }
}

package dev.tagmock.apig.tag;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.apig.ApigBodies;
import dev.tagmock.apig.SearchText;
import dev.tagmock.apig.gateway.GatewayFilter;
import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.TagSelector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Body of the operations that pick gateways (contract, section 4).
 *
 * @param withoutAnyTag true picks the gateways without tags, whatever {@code tags} says
 * @param sysTags taken and not looked at
 * @param tags all of these keys, each with one of its values
 * @param matches what the gateway's name begins with; the vendor names no limit, but one name is all there is to match
 */
@ExpectedBody("{\"without_any_tag\"?: true or false, \"tags\"?: [{\"key\", \"values\"?: []}],"
        + " \"matches\"?: [{\"key\": \"resource_name\", \"value\"}]}")
@JsonNaming(SnakeCaseStrategy.class)
record TagFilter(
        @Nullable Boolean withoutAnyTag,
        @Size(max = 1) @Nullable List<JsonNode> sysTags,
        @Size(max = ApigBodies.LONGEST_LIST) @Nullable List<@NotNull @Valid TagValues> tags,

        @Size(max = ApigBodies.LONGEST_LIST) @Nullable List<@NotNull @Valid Match> matches) {
    GatewayFilter on(Namespace project) {
        boolean withoutTags = Boolean.TRUE.equals(withoutAnyTag);
        List<TagSelector> selectors = tags == null || withoutTags
                ? List.of()
                : tags.stream().map(TagValues::selector).toList();
        // Several prefixes of one name: the longest says it all, unless they contradict each other.
        String prefix = matches == null
                ? ""
                : matches.stream().map(Match::value).map(SearchText::text).reduce("", TagFilter::both);
        return new GatewayFilter(project, null, prefix, "", withoutTags, selectors);
    }

    private static String both(String one, String other) {
        return one.startsWith(other) ? one : other.startsWith(one) ? other : SearchText.NEVER;
    }

    record TagValues(
            @NotEmpty String key,
            @Size(max = ApigBodies.LONGEST_LIST) @Nullable List<@NotNull String> values) {
        private TagSelector selector() {
            List<String> wanted = values == null
                    ? List.of()
                    : values.stream().map(SearchText::text).toList();
            return TagSelector.having(SearchText.text(key), wanted);
        }
    }

    record Match(
            @NotNull @Pattern(regexp = "resource_name") String key,
            @NotNull String value) {}
}

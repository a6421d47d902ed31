package dev.tagmock.iam;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A project, in the vendor's sense: one account's share of one region.
 *
 * @param name the region's, as a rule; the id where none is given
 */
public record Project(@NotBlank String id, @Nullable String name) {
    String displayName() {
        return name == null ? id : name;
    }
}

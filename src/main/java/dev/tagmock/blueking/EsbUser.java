package dev.tagmock.blueking;

import dev.tagmock.api.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A user on whose behalf applications call.
 *
 * @param token the bk_token of the user's login; null for a user who is not logged in
 * @param businesses ids of those the user may edit; null for all
 */
@JsonNaming(KebabCaseStrategy.class)
public record EsbUser(
        @NotBlank String username,
        @Nullable Secret token,
        @Nullable List<@NotNull Long> businesses) {
    boolean mayEdit(long bizId) {
        return businesses == null || businesses.contains(bizId);
    }

    /** In words, for a hint: where the user has a permission. */
    String mayOnlyEdit(CmdbAction action) {
        return "user %s has %s for businesses %s only".formatted(username, action.id(), businesses);
    }
}

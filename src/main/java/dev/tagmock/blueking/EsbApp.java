package dev.tagmock.blueking;

import dev.tagmock.api.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An application that may call ESB.
 *
 * @param skipLogin whether it may name its user without a token of that user's
 * @param components what it may call, by name; null for everything
 */
@JsonNaming(KebabCaseStrategy.class)
public record EsbApp(
        @NotBlank String code,
        @NotNull Secret secret,
        boolean skipLogin,
        @Nullable List<@NotBlank String> components) {
    /** Whether it may call an operation, by the name that the vendor gives it. */
    public boolean mayCall(String component) {
        return components == null || components.contains(component);
    }

    /** In words, for a hint: what it may call. */
    public String mayCall() {
        return "app %s may call %s only"
                .formatted(code, components == null ? "everything" : String.join(", ", components));
    }

    /** In words, for a hint: that a user's name is not enough for it. */
    public String needsToken() {
        return "app %s is declared without skip-login: it needs a bk_token".formatted(code);
    }
}

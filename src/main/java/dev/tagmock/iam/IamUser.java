package dev.tagmock.iam;

import dev.tagmock.api.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Somebody who may call APIG.
 *
 * @param domain the account the user belongs to
 * @param projects ids of the projects the user may work in
 * @param policies what the user may do there; null makes the user the account itself, which may do everything
 * @param tokens tokens that are the user's without having been asked for
 */
@JsonNaming(KebabCaseStrategy.class)
public record IamUser(
        @NotBlank String name,
        @Nullable Secret password,
        @NotBlank String domain,
        @Nullable String accessKey,
        @Nullable Secret secretKey,
        List<@NotBlank String> projects,
        @Nullable List<@Valid @NotNull Policy> policies,
        List<@Valid @NotNull IamToken> tokens) {

    public IamUser {
        projects = Objects.requireNonNullElse(projects, List.of());
        tokens = Objects.requireNonNullElse(tokens, List.of());
    }

    String id() {
        return Identity.of(name, domain, null).user().id();
    }

    boolean has(Permission permission) {
        return policies == null || Policy.grant(policies, permission);
    }

    /** Which actions of a permission that the user lacks are not granted; all of them if they are denied by their other names. */
    List<String> missing(Permission permission) {
        List<String> missing = permission.policyActions().stream()
                .filter(action -> !has(new Permission(List.of(action), List.of())))
                .toList();
        return missing.isEmpty() ? permission.policyActions() : missing;
    }

    /**
     * A token and what it is good for.
     *
     * @param project the project it is scoped to, or null for one without
     * @param expiresAt null for never
     */
    @JsonNaming(KebabCaseStrategy.class)
    public record IamToken(
            @NotNull Secret value,
            @Nullable String project,
            @Nullable Instant expiresAt) {}
}

package dev.tagmock.iam;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /v3/auth/tokens} (contract, section 5): a user's name and password, and what for. */
record TokenRequest(@NotNull @Valid Auth auth) {

    record Auth(@NotNull @Valid Identity identity, @Nullable Scope scope) {}

    record Identity(
            @NotNull List<String> methods, @NotNull @Valid Password password) {}

    record Password(@NotNull @Valid User user) {}

    record User(
            @NotNull String name,
            @NotNull String password,
            @NotNull @Valid Domain domain) {}

    record Domain(@NotNull String name) {}

    /** What the token is to be good for: a project, named by id or name, or else the domain, which is no project. */
    record Scope(@Nullable ProjectRef project) {}

    record ProjectRef(@Nullable String id, @Nullable String name) {}

    @Nullable
    ProjectRef project() {
        return auth.scope() == null ? null : auth.scope().project();
    }
}

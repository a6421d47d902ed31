package dev.tagmock.iam;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /v3/auth/tokens} (contract, section 5): a user's name and password, and what for. */
@ExpectedBody(
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"], \"password\": {\"user\": {\"name\", \"password\","
                + " \"domain\": {\"name\"}}}}, \"scope\"?: {\"project\": {\"id\" or \"name\"}}}}")
record TokenRequest(@NotNull @Valid Auth auth) {
    /** Text that UTF-8 can write, of a length that a header has room for: names go into the token. */
    private static final String NAME = "[^\\p{Cs}]{1,255}";

    record Auth(
            @NotNull @Valid Identity identity,
            @Nullable @Valid Scope scope) {}

    record Identity(
            @NotNull @Size(min = 1, max = 1) List<@NotNull @Pattern(regexp = "password") String> methods,
            @NotNull @Valid Password password) {}

    record Password(@NotNull @Valid User user) {}

    record User(
            @NotNull @Pattern(regexp = NAME) String name,
            @NotNull Secret password,
            @NotNull @Valid Domain domain) {}

    record Domain(@NotNull @Pattern(regexp = NAME) String name) {}

    /** What the token is to be good for: a project, named by id or name, or else the domain, which is no project. */
    record Scope(@Nullable @Valid ProjectRef project) {}

    record ProjectRef(
            @Nullable @Pattern(regexp = NAME) String id,
            @Nullable @Pattern(regexp = NAME) String name) {
        /** Whether it says which project. */
        @AssertTrue
        public boolean isNamed() {
            return id != null || name != null;
        }
    }

    @Nullable
    ProjectRef project() {
        return auth.scope() == null ? null : auth.scope().project();
    }
}

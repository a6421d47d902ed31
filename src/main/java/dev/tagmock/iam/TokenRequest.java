package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /v3/auth/tokens} (contract, section 5; lifecycle contract, section 14): whose token, and what for. */
@ExpectedBody(
        "{\"auth\": {\"identity\": {\"methods\": [\"password\"], \"password\": {\"user\": {\"name\", \"password\","
                + " \"domain\": {\"name\"}}}}, \"scope\"?: {\"project\": {\"id\" or \"name\"}}}}")
record TokenRequest(@NotNull @Valid Auth auth) {
    /** Text that UTF-8 can write, of a length that a header has room for: names go into the token. */
    private static final String NAME = "[^\\p{Cs}]{1,255}";

    record Auth(
            @NotNull @Valid Identification identity,
            @Nullable @Valid Scope scope) {}

    /** By a user's password, or by another token. */
    record Identification(
            @NotNull @Size(min = 1, max = 1) List<@NotNull @Pattern(regexp = "password|token") String> methods,
            @Nullable @Valid Password password,
            @Nullable @Valid Token token) {
        boolean isByToken() {
            return Claims.BY_TOKEN.equals(methods);
        }

        /** Whether what the method needs is there. */
        @AssertTrue
        public boolean isWhole() {
            return (isByToken() ? token : password) != null;
        }
    }

    record Password(@NotNull @Valid User user) {}

    record Token(@NotNull Secret id) {
        /** Whether it is any. */
        @AssertTrue
        public boolean isGiven() {
            return id != null && !id.text().isEmpty();
        }
    }

    /** A user, by id or by name and domain. */
    record User(
            @Nullable @Pattern(regexp = NAME) String id,
            @Nullable @Pattern(regexp = NAME) String name,
            @NotNull Secret password,
            @Nullable @Valid Ref domain) {
        /** Whether it says which user. */
        @AssertTrue
        public boolean isNamed() {
            return id != null || (name != null && domain != null);
        }
    }

    /** What the token is to be good for: a project or, where there is none, the domain. */
    record Scope(
            @Nullable @Valid Ref project, @Nullable @Valid Ref domain) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Scope {}

        /** One client's way of saying that it is to be good for neither. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Scope of(String text) {
            if (!text.equals("unscoped")) {
                throw new IllegalArgumentException("no scope");
            }
            return new Scope(null, null);
        }
    }

    /** A project or a domain, by id or by name. */
    record Ref(
            @Nullable @Pattern(regexp = NAME) String id,
            @Nullable @Pattern(regexp = NAME) String name) {
        /** Whether it says which. */
        @AssertTrue
        public boolean isNamed() {
            return id != null || name != null;
        }
    }

    @Nullable
    Ref project() {
        return auth.scope() == null ? null : auth.scope().project();
    }

    boolean isForDomain() {
        return auth.scope() != null && auth.scope().domain() != null && project() == null;
    }
}

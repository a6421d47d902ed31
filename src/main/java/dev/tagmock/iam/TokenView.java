package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a token is good for; the token itself goes in a header.
 *
 * @param domain null, and not written, unless the token is for the domain
 * @param project likewise, unless it is for a project
 * @param catalog likewise, where it is not asked for
 */
@JsonNaming(SnakeCaseStrategy.class)
record TokenView(
        List<String> methods,
        String expiresAt,
        String issuedAt,
        UserView user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Named domain,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProjectView project,
        List<Named> roles,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Catalog.Service> catalog) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Answer of(Claims claims, @Nullable Project project, @Nullable Catalog catalog) {
        Identity identity = claims.identity();
        return new Answer(new TokenView(
                claims.methods(),
                TIME.format(claims.expiresAt()),
                TIME.format(claims.issuedAt()),
                new UserView(identity.user().id(), identity.user().name(), identity.domain()),
                claims.ofDomain() ? identity.domain() : null,
                project == null ? null : new ProjectView(project.id(), project.displayName(), identity.domain()),
                List.of(Named.of("role", "te_admin")),
                catalog == null ? null : catalog.catalog()));
    }

    record Answer(TokenView token) {}

    record UserView(String id, String name, Named domain) {}

    record ProjectView(String id, String name, Named domain) {}
}

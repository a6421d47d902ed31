package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a token is good for; the token itself goes in a header. */
@JsonNaming(SnakeCaseStrategy.class)
record TokenView(
        List<String> methods,
        String expiresAt,
        String issuedAt,
        UserView user,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProjectView project,
        List<Named> roles,
        List<Catalog.Service> catalog) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Answer of(
            String user,
            String domain,
            @Nullable Project project,
            Instant issuedAt,
            Instant expiresAt,
            Catalog catalog) {
        Named account = Named.of("domain", domain);
        return new Answer(new TokenView(
                List.of("password"),
                TIME.format(expiresAt),
                TIME.format(issuedAt),
                new UserView(Named.of("user", domain + "/" + user).id(), user, account),
                project == null ? null : new ProjectView(project.id(), project.displayName(), account),
                List.of(Named.of("role", "te_admin")),
                catalog.catalog()));
    }

    record Answer(TokenView token) {}

    record UserView(String id, String name, Named domain) {}

    record ProjectView(String id, String name, Named domain) {}
}

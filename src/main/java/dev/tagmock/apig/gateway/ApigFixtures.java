package dev.tagmock.apig.gateway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tagmock.iam.IamUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What fixtures declare for APIG: projects with their gateways, and who may call. */
@JsonNaming(KebabCaseStrategy.class)
record ApigFixtures(List<@Valid @NotNull Project> projects, List<@Valid @NotNull IamUser> users) {
    // What the store holds.
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_NAME = 512;

    ApigFixtures {
        projects = Objects.requireNonNullElse(projects, List.of());
        users = Objects.requireNonNullElse(users, List.of());
    }

    @JsonNaming(KebabCaseStrategy.class)
    record Project(
            @NotEmpty @Size(max = LONGEST_ID) String id,
            @Nullable String name,
            List<@Valid @NotNull Gateway> gateways) {
        Project {
            gateways = Objects.requireNonNullElse(gateways, List.of());
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    record Gateway(
            @NotEmpty @Size(max = LONGEST_ID) String id,
            @Size(max = LONGEST_NAME) @Nullable String name,
            @JsonUnwrapped @Valid GatewayDetails details,
            @Nullable Map<String, @NotNull String> tags) {}
}

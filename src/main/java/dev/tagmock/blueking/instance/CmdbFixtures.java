package dev.tagmock.blueking.instance;

import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What fixtures declare for BlueKing: who may call, and businesses with their service instances. */
@JsonNaming(KebabCaseStrategy.class)
record CmdbFixtures(
        List<@Valid @NotNull EsbApp> apps,
        List<@Valid @NotNull EsbUser> users,
        List<@Valid @NotNull Business> businesses) {
    // What the store holds.
    private static final int LONGEST_NAME = 512;

    CmdbFixtures {
        apps = Objects.requireNonNullElse(apps, List.of());
        users = Objects.requireNonNullElse(users, List.of());
        businesses = Objects.requireNonNullElse(businesses, List.of());
    }

    /**
     * A business.
     *
     * @param id any but 0, which is none
     */
    @JsonNaming(KebabCaseStrategy.class)
    record Business(long id, @Nullable String name, List<@Valid @NotNull Instance> serviceInstances) {
        Business {
            serviceInstances = Objects.requireNonNullElse(serviceInstances, List.of());
        }
    }

    /**
     * A service instance.
     *
     * @param labels null for one that was never labelled
     * @param processes as calls give them, and with their ids where they have some; null leaves those that there are
     */
    @JsonNaming(KebabCaseStrategy.class)
    record Instance(
            @Positive long id,
            @Size(max = LONGEST_NAME) @Nullable String name,
            long bkModuleId,
            long bkHostId,
            @Nullable Map<String, @NotNull String> labels,
            @Nullable List<@Valid @NotNull GivenProcess> processes) {}
}

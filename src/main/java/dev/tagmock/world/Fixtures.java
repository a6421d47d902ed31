package dev.tagmock.world;

import dev.tagmock.apig.Gateways.DeclaredGateway;
import dev.tagmock.blueking.EsbApp;
import dev.tagmock.blueking.EsbUser;
import dev.tagmock.blueking.ServiceInstances.DeclaredInstance;
import dev.tagmock.iam.IamUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A declared world, in the form in which people write it: in files that the service starts with, and in what goes in and
 * out below {@code /_tagmock/state}.
 *
 * @param blueking what BlueKing has; none of it if null
 * @param apig what APIG has and who may call it; nothing and nobody if null
 */
@JsonNaming(KebabCaseStrategy.class)
public record Fixtures(@Valid BlueKing blueking, @Valid Apig apig) {
    // What the store holds.
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_NAME = 512;

    private static final JsonMapper JSON = new JsonMapper();

    /** An empty world. */
    static final Fixtures NONE =
            new Fixtures(new BlueKing(List.of(), List.of(), List.of()), new Apig(List.of(), List.of()));

    public Fixtures {
        blueking = Objects.requireNonNullElseGet(blueking, () -> new BlueKing(List.of(), List.of(), List.of()));
        apig = Objects.requireNonNullElseGet(apig, () -> new Apig(List.of(), List.of()));
    }

    @JsonNaming(KebabCaseStrategy.class)
    record BlueKing(
            List<@Valid @NotNull EsbApp> apps,
            List<@Valid @NotNull EsbUser> users,
            List<@Valid @NotNull Business> businesses) {
        BlueKing {
            apps = orNone(apps);
            users = orNone(users);
            businesses = orNone(businesses);
        }
    }

    /**
     * A business.
     *
     * @param id any but 0, which is none
     */
    @JsonNaming(KebabCaseStrategy.class)
    record Business(long id, @Nullable String name, List<@Valid @NotNull Instance> serviceInstances) {
        Business {
            serviceInstances = orNone(serviceInstances);
        }
    }

    /**
     * A service instance.
     *
     * @param labels null for one that was never labelled
     * @param processes as the instance was created with
     */
    @JsonNaming(KebabCaseStrategy.class)
    record Instance(
            @Positive long id,
            @Size(max = LONGEST_NAME) @Nullable String name,
            long bkModuleId,
            long bkHostId,
            @Nullable Map<String, @NotNull String> labels,
            @Nullable List<JsonNode> processes) {
        DeclaredInstance declared() {
            return new DeclaredInstance(
                    id, name, bkModuleId, bkHostId, labels, processes == null ? null : processes.toString());
        }

        static Instance of(DeclaredInstance instance) {
            return new Instance(
                    instance.id(),
                    instance.name(),
                    instance.moduleId(),
                    instance.hostId(),
                    instance.labels(),
                    instance.processes() == null
                            ? null
                            : JSON.readTree(instance.processes()).valueStream().toList());
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    record Apig(List<@Valid @NotNull ApigProject> projects, List<@Valid @NotNull IamUser> users) {
        Apig {
            projects = orNone(projects);
            users = orNone(users);
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    record ApigProject(
            @NotEmpty @Size(max = LONGEST_ID) String id,
            @Nullable String name,
            List<@Valid @NotNull Gateway> gateways) {
        ApigProject {
            gateways = orNone(gateways);
        }
    }

    @JsonNaming(KebabCaseStrategy.class)
    record Gateway(
            @NotEmpty @Size(max = LONGEST_ID) String id,
            @Size(max = LONGEST_NAME) @Nullable String name,
            @Nullable Map<String, @NotNull String> tags) {
        DeclaredGateway declared() {
            return new DeclaredGateway(id, name, tags);
        }

        static Gateway of(DeclaredGateway gateway) {
            return new Gateway(gateway.id(), gateway.name(), gateway.tags());
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

package dev.tagmock.blueking.instance;

import dev.tagmock.blueking.CmdbError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A process as a client or fixtures give it to an instance (instances contract, sections 12.1 and 14).
 *
 * @param processTemplateId not looked at: templates are not emulated
 */
@JsonNaming(SnakeCaseStrategy.class)
record GivenProcess(
        long processTemplateId,

        @Valid @NotNull @JsonSerialize(using = Exported.class)
        ProcessInfo processInfo) {

    /**
     * What is known of the processes that a call gives.
     *
     * @throws dev.tagmock.api.Rejected if nothing is said of one
     */
    static List<ProcessInfo> infos(@Nullable List<? extends @Nullable GivenProcess> given) {
        return given == null
                ? List.of()
                : given.stream().map(GivenProcess::info).toList();
    }

    private static ProcessInfo info(@Nullable GivenProcess given) {
        return Optional.ofNullable(given)
                .flatMap(process -> Optional.ofNullable(process.processInfo))
                .orElseThrow(CmdbError.BAD_JSON::rejected);
    }

    /** Leaves out what nobody gave. */
    private static class Exported extends StdSerializer<ProcessInfo> {
        Exported() {
            super(ProcessInfo.class);
        }

        @Override
        public void serialize(ProcessInfo info, JsonGenerator generator, SerializationContext context) {
            generator.writePOJO(Processes.tree(info));
        }
    }
}

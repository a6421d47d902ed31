package dev.tagmock.blueking.instance;

import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbOperation.Handler;
import dev.tagmock.tag.CreationPolicy;
import dev.tagmock.tag.StorableText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How service instances come and go by themselves (contract, sections 5.4 and 5.5). */
@RestController
class LifecycleController {
    static final String IDS = "service_instance_ids";
    static final int MOST_TO_DELETE = 500;
    private static final int MOST_TO_UPDATE = 100;
    static final int LONGEST_NAME = 256;

    // What the store keeps; the vendor names no limit.
    private static final int LONGEST_CREATOR = 255;

    private final ServiceInstances instances;
    private final CreationPolicy policy;

    LifecycleController(ServiceInstances instances, CreationPolicy policy) {
        this.instances = instances;
        this.policy = policy;
    }

    @Handler(CmdbOperation.CREATE)
    Object create(CmdbCall call, CreateInstances body) {
        List<@Nullable NewInstance> wanted = body.instances();
        if (wanted == null || wanted.isEmpty()) {
            throw CmdbError.UNASSIGNED.rejected(IDS);
        }
        if (wanted.size() > NewInstanceIds.AT_ONCE) {
            throw CmdbError.TOO_MANY.rejected(" create service instances", NewInstanceIds.AT_ONCE);
        }
        require(body.bkBizId() > 0, "bk_biz_id");
        require(body.bkModuleId() != 0, "bk_module_id");
        List<NewInstance> given = wanted.stream()
                .map(instance -> Objects.requireNonNullElse(instance, NewInstance.NONE))
                .toList();
        for (NewInstance instance : given) {
            require(instance.name().codePointCount(0, instance.name().length()) <= LONGEST_NAME, "name");
            require(StorableText.fits(instance.name(), 2 * LONGEST_NAME), "name");
            require(instance.bkHostId() != 0, "bk_host_id");
            if (instance.infos().isEmpty() && !policy.createsIn(instances.of(body.bkBizId()))) {
                throw CmdbError.UNASSIGNED.rejected("instances.processes");
            }
            ProcessRules.check(instance.infos());
        }
        require(StorableText.fits(call.username(), LONGEST_CREATOR), "creator");
        return call.success(instances.create(body.bkBizId(), body.bkModuleId(), given, call.username()));
    }

    @Handler(CmdbOperation.DELETE_INSTANCES)
    Object delete(CmdbCall call, DeleteInstances body) {
        List<@Nullable Long> ids = body.serviceInstanceIds();
        if (ids == null || ids.isEmpty()) {
            throw CmdbError.UNASSIGNED.rejected(IDS);
        }
        if (ids.size() > MOST_TO_DELETE) {
            throw CmdbError.TOO_MANY.rejected(" delete service instance", MOST_TO_DELETE);
        }
        require(new HashSet<>(ids).size() == ids.size(), IDS);
        require(instances.delete(body.bkBizId(), ServiceInstances.names(ids)), IDS);
        return call.success(null);
    }

    /** Contract of instances, section 12.2. */
    @Handler(CmdbOperation.UPDATE_INSTANCES)
    Object update(CmdbCall call, UpdateInstances body) {
        List<@Nullable Update> updates = body.data();
        require(updates != null && !updates.isEmpty(), "data");
        if (Objects.requireNonNull(updates).size() > MOST_TO_UPDATE) {
            throw CmdbError.TOO_MANY.rejected("data", MOST_TO_UPDATE);
        }
        Map<Long, String> names = new HashMap<>();
        for (Update update : updates) {
            require(update != null && update.serviceInstanceId() > 0, "data.service_instance_id must bigger than 0");
            names.put(Objects.requireNonNull(update).serviceInstanceId(), update.name());
        }
        require(StorableText.fits(call.username(), LONGEST_CREATOR), "modifier");
        instances.rename(call.business(), names, call.username());
        return call.success(null);
    }

    static void require(boolean fits, String parameter) {
        if (!fits) {
            throw CmdbError.BAD_PARAMETER.rejected(parameter);
        }
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"bk_module_id\": 1,"
            + " \"instances\": [{\"bk_host_id\": 1, \"service_instance_name\"?, \"processes\"?: []}]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record CreateInstances(
            long bkBizId, long bkModuleId, @Nullable List<@Nullable NewInstance> instances) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"service_instance_ids\": [1 to 500 numbers]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record DeleteInstances(long bkBizId, @Nullable List<@Nullable Long> serviceInstanceIds) {}

    @ExpectedBody("{\"data\": [{\"service_instance_id\": 1, \"update\": {\"name\": \"new\"}}]}")
    record UpdateInstances(@Nullable List<@Nullable Update> data) {}

    /** An instance to rename. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Update(long serviceInstanceId, @Nullable Map<String, @Nullable JsonNode> update) {
        /**
         * The name.
         *
         * @throws Rejected unless there is one, and nothing else
         */
        String name() {
            JsonNode name = update == null || update.size() != 1 ? null : update.get("name");
            require(name != null && name.isString(), "can only update service instance name");
            String text = Objects.requireNonNull(name).stringValue();
            require(!text.isEmpty(), "service instance name can't be empty");
            boolean fits = text.codePointCount(0, text.length()) <= LONGEST_NAME;
            require(fits && StorableText.fits(text, 2 * LONGEST_NAME), "service instance name exceed the max length");
            return text;
        }
    }

    /** An instance to create. */
    @JsonNaming(SnakeCaseStrategy.class)
    record NewInstance(
            long bkHostId,
            @Nullable String serviceInstanceName,
            @Nullable List<@Nullable GivenProcess> processes) {
        static final NewInstance NONE = new NewInstance(0, null, null);

        /**
         * Read off a call.
         *
         * @throws Rejected if nothing is said of a process
         */
        NewInstance {
            GivenProcess.infos(processes);
        }

        /** What is known of its processes. */
        List<ProcessInfo> infos() {
            return GivenProcess.infos(processes);
        }

        /** Its name, empty for the default. */
        String name() {
            return serviceInstanceName == null ? "" : serviceInstanceName;
        }
    }
}

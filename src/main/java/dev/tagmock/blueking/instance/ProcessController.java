package dev.tagmock.blueking.instance;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.tagmock.api.ExpectedBody;
import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbCall;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.blueking.CmdbOperation;
import dev.tagmock.blueking.CmdbOperation.Handler;
import dev.tagmock.tag.ResourceFinder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The processes of service instances (instances contract, sections 11 and 14). */
@RestController
class ProcessController {
    private static final int MOST = 100;
    private static final int MOST_TO_DELETE = 500;
    private static final String ID = "bk_process_id";

    private final ServiceProcesses processes;
    private final ResourceFinder finder;

    ProcessController(ServiceProcesses processes, ResourceFinder finder) {
        this.processes = processes;
        this.finder = finder;
    }

    @Handler(CmdbOperation.CREATE_PROCESSES)
    Object create(CmdbCall call, CreateProcesses body) {
        List<ProcessInfo> infos = body.infos();
        if (infos.isEmpty()) {
            throw CmdbError.INVALID.rejected("not set processes");
        }
        requireAtMost(MOST, infos.size(), " create process instances");
        return call.success(processes.create(body.bkBizId(), body.serviceInstanceId(), infos));
    }

    @Handler(CmdbOperation.UPDATE_PROCESSES)
    Object update(CmdbCall call, UpdateProcesses body) {
        List<@Nullable ObjectNode> given = body.processes() == null ? List.of() : body.processes();
        List<Long> ids = given.stream().map(process -> id(call, process)).toList();
        requireAtMost(MOST, ids.size(), " update process instances");
        LifecycleController.require(!ids.contains(0L), ID);
        Map<Long, ObjectNode> changes = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            changes.computeIfAbsent(ids.get(i), id -> JsonNodeFactory.instance.objectNode())
                    .setAll(Objects.requireNonNull(given.get(i)));
        }
        processes.update(body.bkBizId(), changes);
        return call.success(ids);
    }

    private static long id(CmdbCall call, @Nullable ObjectNode process) {
        if (process == null) {
            throw CmdbError.BAD_JSON.rejected();
        }
        return Objects.requireNonNullElse(
                call.decode(process, ProcessInfo.class).bkProcessId(), 0L);
    }

    @Handler(CmdbOperation.DELETE_PROCESSES)
    Object delete(CmdbCall call, DeleteProcesses body) {
        List<@Nullable Long> ids = body.processInstanceIds();
        if (ids == null || ids.isEmpty()) {
            throw CmdbError.UNASSIGNED.rejected(ID);
        }
        requireAtMost(MOST_TO_DELETE, ids.size(), " delete process instance");
        processes.delete(
                body.bkBizId(),
                new HashSet<>(ids.stream().filter(Objects::nonNull).toList()));
        return call.success(null);
    }

    @Handler(CmdbOperation.LIST_PROCESSES)
    Object list(CmdbCall call, ListProcesses body) {
        LifecycleController.require(body.serviceInstanceId() != 0, "service_instance_id");
        ServiceInstanceFilter one = new ServiceInstanceFilter(
                body.bkBizId(), 0, null, List.of(body.serviceInstanceId()), List.of(), ServiceInstanceOrder.USUAL);
        return call.success(finder.find(ServiceInstance.class, one, 0, 1, false).stream()
                .flatMap(instance -> ProcessView.Listed.all(instance).stream())
                .toList());
    }

    private static void requireAtMost(int most, int count, String what) {
        if (count > most) {
            throw CmdbError.TOO_MANY.rejected(what, most);
        }
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"service_instance_id\": 1, \"processes\": [{\"process_info\": {}}]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record CreateProcesses(
            long bkBizId,
            @JsonAlias("service_instance_Id") long serviceInstanceId,
            @Nullable List<@Nullable GivenProcess> processes) {
        /**
         * Read off a call.
         *
         * @throws Rejected if nothing is said of a process
         */
        CreateProcesses {
            GivenProcess.infos(processes);
        }

        List<ProcessInfo> infos() {
            return GivenProcess.infos(processes);
        }
    }

    @ExpectedBody("{\"bk_biz_id\": 1, \"processes\": [{\"bk_process_id\": 1}]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record UpdateProcesses(long bkBizId, @Nullable List<@Nullable ObjectNode> processes) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"process_instance_ids\": [1 to 500 numbers]}")
    @JsonNaming(SnakeCaseStrategy.class)
    record DeleteProcesses(long bkBizId, @Nullable List<@Nullable Long> processInstanceIds) {}

    @ExpectedBody("{\"bk_biz_id\": 1, \"service_instance_id\": 1}")
    @JsonNaming(SnakeCaseStrategy.class)
    record ListProcesses(long bkBizId, long serviceInstanceId) {}
}

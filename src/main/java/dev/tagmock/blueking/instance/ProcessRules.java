package dev.tagmock.blueking.instance;

import dev.tagmock.api.Rejected;
import dev.tagmock.blueking.CmdbError;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What processes must be, in strict mode and in open mode (instances contract, section 11). */
final class ProcessRules {
    private ProcessRules() {}

    /**
     * Checks processes that are to be one instance's.
     *
     * @throws Rejected for the first mistake: in a name, in two that are the same, in where one listens
     */
    static void check(List<ProcessInfo> processes) {
        for (ProcessInfo process : processes) {
            LifecycleController.require(ProcessInfo.isNameOrNone(process.bkProcessName()), "bk_process_name");
            LifecycleController.require(ProcessInfo.isNameOrNone(process.bkFuncName()), "bk_func_name");
        }
        requireDistinct(processes, ProcessInfo::bkProcessName);
        requireDistinct(
                processes,
                process -> process.bkFuncName() == null
                        ? null
                        : List.of(process.bkFuncName(), Objects.requireNonNullElse(process.bkStartParamRegex(), "")));
        processes.stream().flatMap(process -> process.binds().stream()).forEach(ProcessRules::check);
    }

    private static void requireDistinct(List<ProcessInfo> processes, Function<ProcessInfo, @Nullable Object> key) {
        Set<Object> seen = new HashSet<>();
        for (ProcessInfo process : processes) {
            Object value = key.apply(process);
            if (value != null && !seen.add(value)) {
                // Whichever it is that is the same.
                throw CmdbError.DUPLICATE.rejected("bk_process_name");
            }
        }
    }

    private static void check(BindInfo bind) {
        if (!bind.hasPort()) {
            throw CmdbError.UNASSIGNED.rejected("bind_info.port");
        }
        if (!bind.hasProtocol()) {
            throw CmdbError.UNASSIGNED.rejected("bind_info.protocol");
        }
        LifecycleController.require(bind.hasIpOrNone(), "bind_info.ip");
    }
}

package dev.tagmock.blueking.instance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Makes processes of what is known of them, and gives them their ids: ascending, never one twice. Used within the transaction that stores them. */
@Component
class NewProcesses {
    private final ProcessRepository repository;
    private final Clock clock;

    NewProcesses(ProcessRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** New ones, in the same order. */
    List<ServiceProcess> make(List<ProcessInfo> infos) {
        Instant now = clock.instant();
        List<Long> ids = ids(infos.size());
        List<ServiceProcess> made = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            made.add(new ServiceProcess(Processes.identified(infos.get(i), ids.get(i)), now, now));
        }
        return made;
    }

    private List<Long> ids(int count) {
        if (count == 0) {
            return List.of();
        }
        repository.advance(count);
        long end = repository.nextId();
        return LongStream.range(end - count, end).boxed().toList();
    }

    /**
     * Those that fixtures declare for an instance. One keeps the id that it is declared with, unless another instance's process has it.
     *
     * @param instance the name of its resource
     */
    Processes declare(String instance, List<ProcessInfo> infos) {
        List<Long> declaredIds = infos.stream()
                .map(ProcessInfo::bkProcessId)
                .filter(Objects::nonNull)
                .toList();
        Set<Long> taken = new HashSet<>();
        if (!declaredIds.isEmpty()) {
            declaredIds.stream().max(Long::compare).ifPresent(repository::pass);
            taken.addAll(repository.othersThan(instance, declaredIds));
        }
        Map<Boolean, List<ProcessInfo>> byId = infos.stream()
                .collect(
                        Collectors.partitioningBy(info -> info.bkProcessId() != null && taken.add(info.bkProcessId())));
        Instant now = clock.instant();
        return new Processes(Objects.requireNonNull(byId.get(true)).stream()
                        .map(info -> new ServiceProcess(info, now, now))
                        .toList())
                .with(Set.of(), make(Objects.requireNonNull(byId.get(false))));
    }
}

package dev.tagmock.blueking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
     * Those that fixtures declare for an instance. One keeps the id that it is declared with, unless another instance's process has it, or
     * that of the process that goes by its name already.
     *
     * @param instance the name of its resource
     * @param old those that it has
     */
    Processes declare(String instance, Processes old, List<ProcessInfo> infos) {
        List<Long> declaredIds = infos.stream()
                .map(ProcessInfo::bkProcessId)
                .filter(Objects::nonNull)
                .toList();
        Set<Long> taken = new HashSet<>();
        if (!declaredIds.isEmpty()) {
            declaredIds.stream().max(Long::compare).ifPresent(repository::pass);
            taken.addAll(repository.othersThan(instance, declaredIds));
        }
        List<ServiceProcess> declared = new ArrayList<>();
        List<ProcessInfo> fresh = new ArrayList<>();
        for (ProcessInfo info : infos) {
            Optional<ServiceProcess> former = old.like(info);
            Long id = Optional.ofNullable(info.bkProcessId())
                    .or(() -> former.map(ServiceProcess::id))
                    .orElse(null);
            if (id == null || !taken.add(id)) {
                fresh.add(info);
            } else {
                Instant now = clock.instant();
                Instant created = former.map(ServiceProcess::createTime).orElse(now);
                declared.add(new ServiceProcess(Processes.identified(info, id), created, now));
            }
        }
        declared.addAll(make(fresh));
        return new Processes(declared);
    }
}

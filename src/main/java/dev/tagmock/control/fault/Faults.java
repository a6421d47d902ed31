package dev.tagmock.control.fault;

import dev.tagmock.api.EmulatedApi;
import dev.tagmock.api.Resettable;
import dev.tagmock.api.Scope;
import dev.tagmock.control.ControlRejected;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The faults that are switched on, in the order in which they were. */
@Component
public class Faults implements Resettable {
    private static final int MOST = 1000;

    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** Whether there are none, as there mostly are. */
    boolean areNone() {
        return faults.isEmpty();
    }

    /**
     * Switches one on.
     *
     * @throws ControlRejected if there are too many
     */
    Fault add(FaultSpec spec, Scope scope) {
        if (faults.size() >= MOST) {
            throw new ControlRejected(HttpStatus.CONFLICT, "there are " + MOST + " faults already: delete some");
        }
        Fault fault = new Fault(Long.toString(lastId.incrementAndGet()), spec, scope);
        faults.add(fault);
        return fault;
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    Optional<Fault> withId(String id) {
        return faults.stream().filter(fault -> fault.id().equals(id)).findFirst();
    }

    /** Switches one off; false if there is none such. */
    boolean remove(String id) {
        return faults.removeIf(fault -> fault.id().equals(id));
    }

    @Override
    public void reset(Scope scope) {
        faults.removeIf(fault -> scope.contains(fault.scope()));
    }

    /** What applies to a call: the first fault that does anything to it. All others count it, too. */
    @Nullable
    FiredFault meet(EmulatedApi api, String operation, Scope scope) {
        FiredFault fired = null;
        for (Fault fault : faults) {
            if (!fault.matches(api, operation, scope)) {
                continue;
            }
            if (fired == null) {
                fired = fault.meet();
            } else {
                fault.pass();
            }
        }
        return fired;
    }
}

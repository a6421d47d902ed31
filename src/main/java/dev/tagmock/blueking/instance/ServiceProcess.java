package dev.tagmock.blueking.instance;

import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process of a service instance, as it is stored.
 *
 * @param info with its id
 */
record ServiceProcess(ProcessInfo info, Instant createTime, Instant lastTime) {
    long id() {
        return Objects.requireNonNull(info.bkProcessId());
    }

    /** The same with other contents: what is null in the changes is cleared, what is missing stays. */
    ServiceProcess changed(ObjectNode changes, Instant now) {
        return new ServiceProcess(Processes.changed(info, changes), createTime, now);
    }
}

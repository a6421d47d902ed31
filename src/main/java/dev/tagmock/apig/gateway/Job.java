package dev.tagmock.apig.gateway;

import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What is said of work that the vendor does later (lifecycle contract, section 9); here it is done already. */
@JsonNaming(SnakeCaseStrategy.class)
record Job(String instanceId, String message, String jobId) {
    /** One that runs.
     *
     * @param message with places for the job's id and the gateway's
     */
    static Job of(String message, String instanceId) {
        String jobId = "JOB-" + hex();
        return new Job(instanceId, message.formatted(jobId, instanceId), jobId);
    }

    /** 32 lower-case hex digits that nobody has had. */
    static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

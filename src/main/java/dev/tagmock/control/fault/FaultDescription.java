package dev.tagmock.control.fault;

import dev.tagmock.control.ControlError;
import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.Limits;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import org.springframework.stereotype.Component;

/** What the handlers of faults do not show of them. */
@Component
class FaultDescription implements DescribedApi {
    @Override
    public void describe(Operation operation, OperationDescription description) {
        description
                .refuses(
                        "FOREIGN_PAGE",
                        403,
                        new ControlError("refused: from a browser only this service's own pages may do that"))
                .refuses("FAILED", 500, new ControlError("internal error, see the log for request …"));
        if (description.hasBody()) {
            description
                    .succeeds(201)
                    .answerHeader(201, "Location")
                    .refuses(
                            "NOT_UNDERSTOOD",
                            400,
                            new ControlError("answer.error_code: unknown, did you mean APIC.7402?"))
                    .refuses("TOO_LARGE", 413, new ControlError("body: is too long"));
        } else {
            description.succeeds();
        }
        if (operation.path().endsWith("{id}")) {
            description.refuses("UNKNOWN", 404, new ControlError("no such fault"));
        } else if (operation.method().equals("DELETE")) {
            description
                    .query("project_id")
                    .query("bk_biz_id")
                    .refuses("NOT_UNDERSTOOD", 400, new ControlError("bk_biz_id: cannot go with project_id"));
        }
    }

    @Override
    public void limit(Limits limits) {
        limits.number("FaultSpec", "nth", 1, Integer.MAX_VALUE)
                .number("FaultSpec", "times", 1, Integer.MAX_VALUE)
                .number("FaultSpec", "probability", 0, 1)
                .number("FaultSpec", "delay_ms", 1, Fault.LONGEST_DELAY_MS)
                .number("FaultSpec.Delay", "median_ms", 1, Fault.LONGEST_DELAY_MS);
    }
}

package dev.tagmock.control.state;

import dev.tagmock.control.ControlError;
import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.Limits;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import dev.tagmock.world.FixtureLimits;
import org.springframework.stereotype.Component;

/** What the handlers of the state do not show of it. */
@Component
class StateDescription implements DescribedApi {
    @Override
    public void describe(Operation operation, OperationDescription description) {
        description
                .succeeds()
                .refuses(
                        "NOT_UNDERSTOOD", 400, new ControlError("project: unknown parameter, did you mean project_id?"))
                .refuses(
                        "FOREIGN_PAGE",
                        403,
                        new ControlError("refused: from a browser only this service's own pages may do that"))
                .refuses("FAILED", 500, new ControlError("internal error, see the log for request …"));
        if (description.hasBody()) {
            description.refuses("TOO_LARGE", 413, new ControlError("body: is too long"));
        }
        if (operation.method().equals("GET")) {
            description.query("secrets");
        } else {
            description.query("project_id").query("bk_biz_id");
        }
    }

    @Override
    public void limit(Limits limits) {
        FixtureLimits.describe(limits);
    }
}

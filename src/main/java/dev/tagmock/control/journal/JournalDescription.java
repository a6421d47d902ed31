package dev.tagmock.control.journal;

import dev.tagmock.control.ControlError;
import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the journal's handlers do not show of it. */
@Component
class JournalDescription implements DescribedApi {
    @Override
    public void describe(Operation operation, OperationDescription description) {
        description
                .succeeds()
                .refuses("NOT_UNDERSTOOD", 400, new ControlError("status: must be a whole number"))
                .refuses(
                        "FOREIGN_PAGE",
                        403,
                        new ControlError("refused: from a browser only this service's own pages may do that"))
                .refuses("FAILED", 500, new ControlError("internal error, see the log for request …"));
        if (operation.method().equals("DELETE")) {
            description.query("project_id").query("bk_biz_id");
        } else {
            description.refuses("OFF", 409, new ControlError("no calls are kept: tagmock.journal.entries is 0"));
        }
        if (operation.name().equals("GET /_tagmock/requests")) {
            List.of(JournalFilter.NAMES).forEach(description::query);
        }
        if (description.hasBody()) {
            description.refuses("TOO_LARGE", 413, new ControlError("body: is too long"));
        }
    }
}

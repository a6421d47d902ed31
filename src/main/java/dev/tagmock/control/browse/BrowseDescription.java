package dev.tagmock.control.browse;

import dev.tagmock.control.ControlError;
import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import org.springframework.stereotype.Component;

/** What the handlers that list things do not show of them. */
@Component
class BrowseDescription implements DescribedApi {
    @Override
    public void describe(Operation operation, OperationDescription description) {
        description
                .succeeds()
                .refuses("NOT_UNDERSTOOD", 400, new ControlError("limit: must be 0 to " + BrowseController.MOST))
                .refuses(
                        "FOREIGN_PAGE",
                        403,
                        new ControlError("refused: from a browser only this service's own pages may do that"))
                .refuses("FAILED", 500, new ControlError("internal error, see the log for request …"));
        if (operation.path().endsWith("/apis")) {
            return;
        }
        if (operation.path().endsWith("/gateways")) {
            description.query(BrowseController.PROJECT).query(BrowseController.SELECTOR);
        } else if (operation.path().endsWith("/service-instances")) {
            description.query(BrowseController.BUSINESS).query(BrowseController.SELECTOR);
        }
        description
                .query(BrowseController.SEARCH)
                .query(BrowseController.OFFSET, 0)
                .query(BrowseController.LIMIT, BrowseController.USUAL_PAGE);
    }
}

package dev.tagmock.blueking;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import dev.tagmock.api.Handles;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Route;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * CMDB's operations: what they are called, the permission they need, and where they are. ESB has each as a POST by its
 * name; those with a path of CMDB's own can be reached directly and through the API gateway, too.
 */
@SuppressWarnings("ImmutableEnumChecker") // its routes are immutable
enum CmdbOperation implements Operation {
    ADD_LABELS("add_label_for_service_instance", CmdbAction.EDIT, POST, "createmany/proc/service_instance/labels"),
    REMOVE_LABELS(
            "remove_label_from_service_instance", CmdbAction.DELETE, DELETE, "deletemany/proc/service_instance/labels"),
    LIST("list_service_instance", null, POST, "findmany/proc/service_instance"),
    LIST_BY_HOST("list_service_instance_by_host", null),
    LIST_DETAIL("list_service_instance_detail", null),
    CREATE("create_service_instance", CmdbAction.CREATE),
    DELETE_INSTANCES("delete_service_instance", CmdbAction.DELETE);

    private final String operationId;
    private final @Nullable CmdbAction action;
    private final List<Route> routes;

    /** One that only ESB has. */
    CmdbOperation(String operationId, @Nullable CmdbAction action) {
        this(operationId, action, List.of(EsbEntry.route(operationId)));
    }

    CmdbOperation(String operationId, @Nullable CmdbAction action, RequestMethod method, String path) {
        this(
                operationId,
                action,
                List.of(
                        EsbEntry.route(operationId),
                        new Route(method, DirectEntry.PREFIX + path),
                        new Route(method, BkApiEntry.PREFIX + DirectEntry.PREFIX + path)));
    }

    CmdbOperation(String operationId, @Nullable CmdbAction action, List<Route> routes) {
        this.operationId = operationId;
        this.action = action;
        this.routes = routes;
    }

    @Override
    public String operationId() {
        return operationId;
    }

    /** What it needs a permission for; null if it changes nothing, and needs none. */
    @Nullable
    CmdbAction action() {
        return action;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public String contentType() {
        return Envelope.CONTENT_TYPE;
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Handler {
        CmdbOperation value();
    }
}

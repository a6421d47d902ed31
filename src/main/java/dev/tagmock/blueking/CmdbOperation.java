package dev.tagmock.blueking;

import static dev.tagmock.blueking.CmdbAction.EDIT;
import static dev.tagmock.blueking.CmdbAction.REMOVE;
import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

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

/** CMDB's operations: what they are called, the permission they need, and where they are (instances contract, section 10). */
@SuppressWarnings("ImmutableEnumChecker") // its routes are immutable
public enum CmdbOperation implements Operation {
    ADD_LABELS("add_label_for_service_instance", EDIT, POST, "createmany/proc/service_instance/labels"),
    REMOVE_LABELS("remove_label_from_service_instance", REMOVE, DELETE, "deletemany/proc/service_instance/labels"),
    LIST("list_service_instance", null, POST, "findmany/proc/service_instance"),
    LIST_BY_HOST("list_service_instance_by_host", null, POST, "findmany/proc/service_instance/with_host"),
    LIST_DETAIL("list_service_instance_detail", null, POST, "findmany/proc/service_instance/details"),
    LIST_BY_SET_TEMPLATE(
            "list_service_instance_by_set_template",
            null,
            POST,
            "findmany/proc/service/set_template/list_service_instance/biz/{bk_biz_id}"),
    CREATE("create_service_instance", CmdbAction.CREATE, POST, "create/proc/service_instance"),
    DELETE_INSTANCES("delete_service_instance", REMOVE, DELETE, "deletemany/proc/service_instance"),
    CREATE_PROCESSES("create_process_instance", EDIT, POST, "create/proc/process_instance"),
    UPDATE_PROCESSES("update_process_instance", EDIT, PUT, "update/proc/process_instance"),
    DELETE_PROCESSES("delete_process_instance", REMOVE, DELETE, "delete/proc/process_instance"),
    LIST_PROCESSES("list_process_instance", null, POST, "findmany/proc/process_instance"),
    REPLACE_LABELS(EDIT, POST, "updatemany/proc/service_instance/labels", "update_service_instance_labels"),
    AGGREGATE_LABELS(
            null, POST, "findmany/proc/service_instance/labels/aggregation", "aggregate_service_instance_labels"),
    UPDATE_INSTANCES(EDIT, PUT, "updatemany/proc/service_instance/biz/{bk_biz_id}", "update_service_instance");

    /** What stands before every route of ESB's. */
    public static final String ESB = "/api/c/compapi";

    /** Where CMDB's own routes are. */
    public static final String DIRECT = "/api/v3/";

    /** What stands before these at the API gateway; the stage is not looked at. */
    private static final String GATEWAY = "/api/bk-cmdb/{stage}";

    /** Every answer's Content-Type, success or rejection. */
    public static final String CONTENT_TYPE = "application/json;charset=utf-8";

    private final String operationId;
    private final @Nullable CmdbAction action;
    private final List<Route> routes;

    /** One at every entry point: at ESB by its name. */
    CmdbOperation(String operationId, @Nullable CmdbAction action, RequestMethod method, String path) {
        this.operationId = operationId;
        this.action = action;
        this.routes = List.of(
                new Route(POST, ESB + "/v2/cc/" + operationId + "/"),
                new Route(method, DIRECT + path),
                new Route(method, GATEWAY + DIRECT + path));
    }

    /** One for the vendor's own pages and services, which come directly. */
    CmdbOperation(@Nullable CmdbAction action, RequestMethod method, String path, String operationId) {
        this.operationId = operationId;
        this.action = action;
        this.routes = List.of(new Route(method, DIRECT + path));
    }

    @Override
    public String operationId() {
        return operationId;
    }

    /** What it needs a permission for; null if it changes nothing, and needs none. */
    public @Nullable CmdbAction action() {
        return action;
    }

    /** Whether it is about the business that its own path names, whatever its parameters name. */
    public boolean hasBusinessInPath() {
        return this == LIST_BY_SET_TEMPLATE || this == UPDATE_INSTANCES;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public String contentType() {
        return CONTENT_TYPE;
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Handler {
        /** The one that it handles. */
        CmdbOperation value();
    }
}

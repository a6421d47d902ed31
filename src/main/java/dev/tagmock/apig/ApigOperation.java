package dev.tagmock.apig;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import dev.tagmock.api.Handles;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Route;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;

/** The operations: where they are and which actions they need (contract, sections 1, 3 and 4). */
@SuppressWarnings("ImmutableEnumChecker") // its lists are immutable
enum ApigOperation implements Operation {
    CHANGE_TAGS(
            "BatchCreateOrDeleteInstanceTags",
            POST,
            "/instances/{instance_id}/instance-tags/action",
            "apig:instances:get",
            "apig:instanceTags:create",
            "apig:instanceTags:delete"),
    LIST_TAGS(
            "ListInstanceTags",
            GET,
            "/instances/{instance_id}/instance-tags",
            "apig:instances:get",
            "apig:instanceTags:list"),
    LIST_PROJECT_TAGS("ListProjectInstanceTags", GET, "/instance-tags", "apig:instanceTags:list"),
    FILTER("ListInstancesByTags", POST, "/resource-instances/filter", "apig:instanceTags:list"),
    COUNT("ShowInstancesNumByTags", POST, "/resource-instances/count", "apig:instanceTags:list"),
    CREATE("CreateInstanceV2", POST, "/instances", "apig:instances:create"),
    SHOW("ShowDetailsOfInstanceV2", GET, "/instances/{instance_id}", "apig:instances:get"),
    LIST("ListInstancesV2", GET, "/instances", "apig:instances:list"),
    DELETE_GATEWAY("DeleteInstancesV2", DELETE, "/instances/{instance_id}", "apig:instances:delete");

    private final String operationId;
    private final List<Route> routes;
    private final List<String> actions;

    ApigOperation(String operationId, RequestMethod method, String path, String... actions) {
        this.operationId = operationId;
        this.routes = List.of(new Route(method, "/v2/{project_id}/apigw" + path));
        this.actions = List.of(actions);
    }

    @Override
    public String operationId() {
        return operationId;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    /** The actions that a caller's policies must allow, all of them. */
    List<String> actions() {
        return actions;
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Handler {
        ApigOperation value();
    }
}

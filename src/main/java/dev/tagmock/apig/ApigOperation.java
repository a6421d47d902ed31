package dev.tagmock.apig;

import static org.springframework.web.bind.annotation.RequestMethod.DELETE;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import dev.tagmock.api.Handles;
import dev.tagmock.api.Operation;
import dev.tagmock.api.Route;
import dev.tagmock.iam.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The operations: where they are, and which actions they need, those of policies and those of identity policies (lifecycle contract,
 * sections 9 to 13).
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are immutable
public enum ApigOperation implements Operation {
    CHANGE_TAGS(
            "BatchCreateOrDeleteInstanceTags",
            POST,
            "/instances/{instance_id}/instance-tags/action",
            "instances:get instanceTags:create instanceTags:delete",
            "instance:get instance:batchCreateOrDeleteTag"),
    LIST_TAGS(
            "ListInstanceTags",
            GET,
            "/instances/{instance_id}/instance-tags",
            "instances:get instanceTags:list",
            "instance:get instance:listSingleInstanceTag"),
    LIST_PROJECT_TAGS("ListProjectInstanceTags", GET, "/instance-tags", "instanceTags:list", ":listTag"),
    FILTER("ListInstancesByTags", POST, "/resource-instances/filter", "instance:listByTags", "instance:listByTags"),
    COUNT(
            "ShowInstancesNumByTags",
            POST,
            "/resource-instances/count",
            "instance:getNumByTags",
            "instance:getNumByTags"),
    CREATE("CreateInstanceV2", POST, "/instances", "instances:create", "instance:create"),
    SHOW("ShowDetailsOfInstanceV2", GET, "/instances/{instance_id}", "instances:get", "instance:get"),
    SHOW_PROGRESS(
            "ShowDetailsOfInstanceProgressV2",
            GET,
            "/instances/{instance_id}/progress",
            "instances:get",
            "instance:get"),
    LIST("ListInstancesV2", GET, "/instances", "instances:list", "instance:list"),
    UPDATE("UpdateInstanceV2", PUT, "/instances/{instance_id}", "instances:update", "instance:update"),
    RESIZE(
            "CreatePostPayResizeOrder",
            POST,
            "/instances/{instance_id}/postpaid-resize",
            "instances:update",
            "instance:resize instance:get"),
    ADD_WAY_OUT(
            "AddEngressEipV2",
            POST,
            "/instances/{instance_id}/nat-eip",
            "instances:update",
            "instance:createOutboundEip instance:get"),
    UPDATE_WAY_OUT(
            "UpdateEngressEipV2",
            PUT,
            "/instances/{instance_id}/nat-eip",
            "instances:update",
            "instance:changeOutboundEipBandwidth instance:get"),
    REMOVE_WAY_OUT(
            "RemoveEngressEipV2",
            DELETE,
            "/instances/{instance_id}/nat-eip",
            "instances:update",
            "instance:deleteOutboundEip instance:get"),
    ADD_WAY_IN(
            "AddIngressEipV2",
            POST,
            "/instances/{instance_id}/ingress-eip",
            "instances:update",
            "instance:createIngressEip instance:get"),
    UPDATE_WAY_IN(
            "UpdateIngressEipV2",
            PUT,
            "/instances/{instance_id}/ingress-eip",
            "instances:update",
            // Spelt as the vendor spells it.
            "instance:changeIngressEipBindwidth instance:get"),
    REMOVE_WAY_IN(
            "RemoveIngressEipV2",
            DELETE,
            "/instances/{instance_id}/ingress-eip",
            "instances:update",
            "instance:deleteIngressEip instance:get"),
    DELETE_GATEWAY("DeleteInstancesV2", DELETE, "/instances/{instance_id}", "instances:delete", "instance:delete"),
    LIST_LOAD_BALANCERS("ListExtraElbs", GET, "/instances/{instance_id}/extra-elbs", "instances:get", "instance:get"),
    LIST_PORTS(
            "ListCustomIngressPorts",
            GET,
            "/instances/{instance_id}/custom-ingress-ports",
            "instances:get",
            "instance:get"),
    LIST_GROUPS(
            "ListApiGroupsV2",
            GET,
            "/instances/{instance_id}/api-groups",
            "groups:list instances:get",
            "group:list instance:get"),
    LIST_ZONES("ListAvailableZonesV2", GET, "/available-zones", "", "");

    private final String operationId;
    private final List<Route> routes;
    private final Permission permission;

    ApigOperation(String operationId, RequestMethod method, String path, String policyActions, String identityActions) {
        this.operationId = operationId;
        this.routes = List.of(new Route(method, "/v2/{project_id}/apigw" + path));
        this.permission = Permission.of("apig:", policyActions, identityActions);
    }

    @Override
    public String operationId() {
        return operationId;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    Permission permission() {
        return permission;
    }

    /** Says which operation a method handles. */
    @Handles
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Handler {
        /** The one that it handles. */
        ApigOperation value();
    }
}

package dev.tagmock.apig;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;

/** Section 4: the calls beside the one on tags, each in a form that succeeds. */
enum SiblingCall {
    ListProjectInstanceTags("GET", "/instance-tags", "", 200),
    ListInstancesByTags("POST", "/resource-instances/filter", "{}", 200),
    ShowInstancesNumByTags("POST", "/resource-instances/count", "{}", 200),
    CreateInstanceV2("POST", "/instances", """
            {"instance_name": "created", "spec_id": "BASIC", "vpc_id": "v", "subnet_id": "s",
            "security_group_id": "g", "available_zone_ids": ["az-1"]}
            """, 202),
    ShowDetailsOfInstanceV2("GET", "/instances/<gateway>", "", 200),
    ListInstancesV2("GET", "/instances", "", 200),
    DeleteInstancesV2("DELETE", "/instances/<gateway>", "", 202);

    final String method;
    private final String path;
    private final String body;
    final int success;

    SiblingCall(String method, String path, String body, int success) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.success = success;
    }

    String path(String project, String gateway) {
        return "/v2/" + project + "/apigw" + path.replace("<gateway>", gateway);
    }

    Reply send(int port, String project, String gateway, String... headers) {
        return sendBody(port, project, gateway, body, headers);
    }

    /** Sends another body than the one that succeeds. */
    Reply sendBody(int port, String project, String gateway, String otherBody, String... headers) {
        return new Http(port).send(method, path(project, gateway), otherBody.getBytes(StandardCharsets.UTF_8), headers);
    }

    boolean readsABody() {
        return method.equals("POST");
    }

    boolean namesAGateway() {
        return path.endsWith("<gateway>");
    }
}

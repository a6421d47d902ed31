package dev.tagmock.tools;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the documented lists, page by page, and makes fixtures of them. */
record Pull(Target target) {
    private static final int PAGE = 500;

    /** The items of one page, by how many were before. */
    private interface Page {
        JsonNode from(int offset) throws IOException;
    }

    /** @throws IOException if a list was not answered */
    ObjectNode gateways(String project) throws IOException {
        String path = "/v2/" + project + "/apigw/";
        Map<String, ObjectNode> gateways = new LinkedHashMap<>();
        pages(
                offset -> call("GET", path + "instances?limit=" + PAGE + "&offset=" + offset, "")
                        .path("instances"),
                item -> {
                    ObjectNode gateway = JsonNodeFactory.instance.objectNode();
                    gateway.set("id", item.get("id"));
                    gateway.set("name", item.get("instance_name"));
                    gateway.set("spec-id", item.get("spec"));
                    gateway.set("loadbalancer-provider", item.get("loadbalancer_provider"));
                    gateway.set("enterprise-project-id", item.get("enterprise_project_id"));
                    gateways.put(item.get("id").asString(), gateway);
                });
        pages(
                offset -> call(
                                "POST",
                                path + "resource-instances/filter?limit=" + PAGE + "&offset=" + offset,
                                "{\"without_any_tag\": false, \"tags\": []}")
                        .path("resources"),
                item -> {
                    // One that was created in between is not among the first list's.
                    ObjectNode gateway = gateways.get(item.get("resource_id").asString());
                    if (gateway != null) {
                        ObjectNode tags = gateway.putObject("tags");
                        item.get("tags").forEach(tag -> tags.set(tag.get("key").asString(), tag.get("value")));
                    }
                });
        ObjectNode fixtures = JsonNodeFactory.instance.objectNode();
        ObjectNode only =
                fixtures.putObject("apig").putArray("projects").addObject().put("id", project);
        ArrayNode list = only.putArray("gateways");
        gateways.values().forEach(list::add);
        return fixtures;
    }

    /** @throws IOException if a list was not answered */
    ObjectNode instances(long business) throws IOException {
        ObjectNode fixtures = JsonNodeFactory.instance.objectNode();
        ObjectNode only = fixtures.putObject("blueking")
                .putArray("businesses")
                .addObject()
                .put("id", business);
        ArrayNode list = only.putArray("service-instances");
        pages(
                start -> call(
                                "POST",
                                "/api/c/compapi/v2/cc/list_service_instance/",
                                "{\"bk_biz_id\": %d, \"page\": {\"start\": %d, \"limit\": %d, \"sort\": \"id\"}}"
                                        .formatted(business, start, PAGE))
                        .path("data")
                        .path("info"),
                item -> {
                    ObjectNode instance = list.addObject();
                    instance.set("id", item.get("id"));
                    instance.set("name", item.get("name"));
                    instance.set("bk-module-id", item.get("bk_module_id"));
                    instance.set("bk-host-id", item.get("bk_host_id"));
                    if (item.get("labels").isObject()) {
                        instance.set("labels", item.get("labels"));
                    }
                });
        return fixtures;
    }

    private static void pages(Page page, Consumer<JsonNode> each) throws IOException {
        int offset = 0;
        JsonNode items = MissingNode.getInstance();
        do {
            JsonNode before = items;
            items = page.from(offset);
            if (!items.isArray()) {
                throw new IOException("an answer without the list that was asked for");
            }
            if (!items.isEmpty() && items.equals(before)) {
                throw new IOException("the same page twice: the list has no end");
            }
            items.forEach(each);
            offset += items.size();
        } while (!items.isEmpty());
    }

    private JsonNode call(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = target.send(method, path, Map.of(), body, Caller.USER);
        try {
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() == 200 && json.path("result").asBoolean(true)) {
                return json;
            }
        } catch (JacksonException e) {
            // Told below, with the status.
        }
        String text = target.shown(answer.body());
        throw new IOException(method + " " + path + ": " + answer.statusCode() + " "
                + text.substring(0, Math.min(300, text.length())));
    }
}

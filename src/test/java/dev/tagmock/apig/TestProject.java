package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A project that no other test knows, and a client's calls on its gateways. */
final class TestProject {
    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final String id;
    private final String token;

    TestProject(int port) {
        this(port, Ids.hex(), "any");
    }

    /** One that may be other tests' as well. */
    TestProject(int port, String id, String token) {
        this.http = new Http(port);
        this.id = id;
        this.token = token;
    }

    String id() {
        return id;
    }

    /** A path within the project. */
    String path(String rest) {
        return "/v2/" + id + "/apigw" + rest;
    }

    Reply get(String rest) {
        return http.get(path(rest), "X-Auth-Token", token);
    }

    Reply delete(String rest) {
        return http.send("DELETE", path(rest), new byte[0], "X-Auth-Token", token);
    }

    Reply post(String rest, String body) {
        return http.post(path(rest), body, "X-Auth-Token", token);
    }

    /** A gateway of this project, its id percent-encoded where need be. */
    TestGateway gateway(String gateway) {
        return new TestGateway(http.port(), id, gateway);
    }

    /** Sends a body to where gateways are created. */
    Reply create(String body) {
        return post("/instances", body);
    }

    /** Creates a gateway with tags given as key, value, key, value… and gives its id. */
    String gatewayNamed(String name, String... tags) {
        List<Map<String, String>> pairs = new ArrayList<>();
        for (int i = 0; i < tags.length; i += 2) {
            pairs.add(Map.of("key", tags[i], "value", tags[i + 1]));
        }
        Reply created = create(JSON.writeValueAsString(Map.of(
                "instance_name",
                name,
                "tags",
                pairs,
                "spec_id",
                "BASIC",
                "vpc_id",
                "v",
                "subnet_id",
                "s",
                "security_group_id",
                "g",
                "available_zone_ids",
                List.of("az-1"))));
        assertThat(created.status()).as(created.body()).isEqualTo(202);
        return created.json().get("instance_id").stringValue();
    }

    Reply filter(String body) {
        return filter("", body);
    }

    /** Filters, with a query such as {@code ?limit=1}. */
    Reply filter(String query, String body) {
        return post("/resource-instances/filter" + query, body);
    }

    Reply count(String body) {
        return post("/resource-instances/count", body);
    }

    /** The names of what a filter finds, up to 500, in order; fails unless the counts agree. */
    List<String> found(String filter) {
        Reply reply = filter("?limit=500", filter);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode resource : reply.json().get("resources")) {
            names.add(resource.get("resource_name").stringValue());
        }
        assertThat(reply.json().get("total_count").intValue()).isEqualTo(names.size());
        assertThat(count(filter).body()).isEqualTo("""
                {"total_count":%s}""".formatted(names.size()));
        return names;
    }

    /** The names of the gateways in ListInstancesV2's answer to a query. */
    List<String> listed(String query) {
        Reply reply = get("/instances" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        for (JsonNode gateway : reply.json().get("instances")) {
            names.add(gateway.get("instance_name").stringValue());
        }
        assertThat(reply.json().get("size").intValue()).isEqualTo(names.size());
        return names;
    }

    /** ListProjectInstanceTags' answer: values by key, in its order. */
    Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (JsonNode entry : get("/instance-tags").json().get("tags")) {
            List<String> values = new ArrayList<>();
            entry.get("values").forEach(value -> values.add(value.stringValue()));
            assertThat(tags.put(entry.get("key").stringValue(), values)).isNull();
        }
        return tags;
    }

    /** A filter by one key, with these values if there are any. */
    static String havingTag(String key, String... values) {
        return JSON.writeValueAsString(Map.of("tags", List.of(Map.of("key", key, "values", List.of(values)))));
    }

    /** A filter by what the name begins with; several all have to hold. */
    static String nameBegins(String... prefixes) {
        List<Map<String, String>> matches = new ArrayList<>();
        for (String prefix : prefixes) {
            matches.add(Map.of("key", "resource_name", "value", prefix));
        }
        return JSON.writeValueAsString(Map.of("matches", matches));
    }
}

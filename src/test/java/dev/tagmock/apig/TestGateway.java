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

/** A gateway that no other test knows, and a client's calls on its tags. */
final class TestGateway {
    private static final JsonMapper JSON = new JsonMapper();

    private final Http http;
    private final String path;

    TestGateway(int port) {
        this(port, Ids.hex(), Ids.hex());
    }

    /** Ids as they stand in the path, percent-encoded where need be. */
    TestGateway(int port, String project, String id) {
        this.http = new Http(port);
        this.path = "/v2/" + project + "/apigw/instances/" + id + "/instance-tags";
    }

    /** Where its tags are listed. */
    String path() {
        return path;
    }

    /** Where its tags are changed. */
    String actionPath() {
        return path + "/action";
    }

    /** Sends a body with a token and nothing else. */
    Reply act(String body) {
        return http.post(actionPath(), body, "X-Auth-Token", "any");
    }

    /** Creates tags given as key, value, key, value… */
    Reply create(String... tags) {
        return act(body("create", tags));
    }

    /** Deletes tags given as key, value, key, value… */
    Reply delete(String... tags) {
        return act(body("delete", tags));
    }

    /** Creates that many tags, numbered from 0 after the prefix, each of the value {@code v}. */
    Reply createMany(String prefix, int count) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.addAll(List.of(prefix + i, "v"));
        }
        return create(tags.toArray(String[]::new));
    }

    Reply list() {
        return http.get(path, "X-Auth-Token", "any");
    }

    /** Its tags in the order in which they are listed. */
    Map<String, String> tags() {
        Reply list = list();
        assertThat(list.status()).isEqualTo(200);
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : list.json().get("tags")) {
            String key = tag.get("key").stringValue();
            assertThat(tags.put(key, tag.get("value").stringValue()))
                    .as("listed twice: %s", key)
                    .isNull();
        }
        return tags;
    }

    private static String body(String action, String... tags) {
        List<Map<String, String>> pairs = new ArrayList<>();
        for (int i = 0; i < tags.length; i += 2) {
            pairs.add(Map.of("key", tags[i], "value", tags[i + 1]));
        }
        return JSON.writeValueAsString(Map.of("action", action, "tags", pairs));
    }
}

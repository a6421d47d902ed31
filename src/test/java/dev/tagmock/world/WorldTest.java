package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Fixtures on their way from a file into the store. */
class WorldTest {
    private static final String CC = "/api/c/compapi/v2/cc/";
    private static final String CREDENTIALS =
            "{\"bk_app_code\": \"a\", \"bk_app_secret\": \"s\", \"bk_username\": \"u\"";

    @TempDir
    private Path folder;

    @Test
    void aRestartOverAStoreWithDataKeepsTagsAndAppliesTheRest() {
        Written.file(folder, "b.yml", """
                blueking:
                  businesses:
                    - {id: 1, service-instances: [{id: 62, name: web-2}]}
                """.getBytes(StandardCharsets.UTF_8));
        Written.file(folder, "a.json", """
                {"blueking": {"businesses": [{"id": 1, "name": "demo", "service-instances":
                  [{"id": 59, "name": "web-1", "bk-module-id": 3, "labels": {"env": "prod", "old": "x"}}]}]},
                 "apig": {"projects": [{"id": "p", "gateways": [{"id": "g", "tags": {"env": "dev"}}]}]}}
                """.getBytes(StandardCharsets.UTF_8));
        Written.file(folder, "notes.txt", "not for us".getBytes(StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext first = start()) {
            Http http = http(first);
            assertThat(list(http)).isEqualTo("59 web-1 3 {\"env\":\"prod\",\"old\":\"x\"}, 62 web-2 0 null, ");
            label(http, "[59, 62]", """
                    {"env": "test", "new": "y"}""");
            untag(http);
        }
        Written.file(folder, "a.json", """
                {"blueking": {"businesses": [{"id": 1, "service-instances":
                  [{"id": 59, "name": "renamed", "bk-module-id": 4, "labels": {"env": "prod"}}, {"id": 70, "labels": {}}]}]},
                 "apig": {"projects": [{"id": "p", "gateways": [{"id": "g", "tags": {"env": "dev"}}]}]}}
                """.getBytes(StandardCharsets.UTF_8));
        try (ConfigurableApplicationContext second = start()) {
            assertThat(list(http(second)))
                    .isEqualTo("59 renamed 4 {\"env\":\"test\",\"old\":\"x\",\"new\":\"y\"},"
                            + " 62 web-2 0 {\"env\":\"test\",\"new\":\"y\"}, 70 service-instance-70 0 {}, ");
            assertThat(tags(http(second)).json().get("tags").size()).isZero();
        }
    }

    @Test
    void aFolderWithoutFixturesIsAMistake() {
        Written.file(folder, "notes.txt", "not for us".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::start)
                .rootCause()
                .hasMessage("tagmock.fixtures: no .yaml, .yml or .json file in " + folder);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(TagMockApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--tagmock.fixtures=" + folder,
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db"));
    }

    private static Http http(ConfigurableApplicationContext context) {
        return new Http(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static String list(Http http) {
        StringBuilder list = new StringBuilder();
        Reply reply = http.post(CC + "list_service_instance/", CREDENTIALS + ", \"bk_biz_id\": 1}");
        for (JsonNode instance : reply.json().at("/data/info")) {
            list.append(instance.get("id"))
                    .append(' ')
                    .append(instance.get("name").stringValue())
                    .append(' ')
                    .append(instance.get("bk_module_id"))
                    .append(' ')
                    .append(instance.get("labels"))
                    .append(", ");
        }
        return list.toString();
    }

    private static void label(Http http, String ids, String labels) {
        String fields = ", \"bk_biz_id\": 1, \"instance_ids\": " + ids + ", \"labels\": " + labels + "}";
        Reply reply = http.post(CC + "add_label_for_service_instance/", CREDENTIALS + fields);
        assertThat(reply.json().get("result").booleanValue()).isTrue();
    }

    private static void untag(Http http) {
        String body = """
                {"action": "delete", "tags": [{"key": "env"}]}""";
        assertThat(http.post("/v2/p/apigw/instances/g/instance-tags/action", body, "X-Auth-Token", "t")
                        .status())
                .isEqualTo(204);
    }

    private static Reply tags(Http http) {
        return http.get("/v2/p/apigw/instances/g/instance-tags", "X-Auth-Token", "t");
    }
}

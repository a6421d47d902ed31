package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.TagMockApplication;
import dev.tagmock.testing.Http;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Processes that fixtures and state documents declare keep their ids, over restarts too. */
class DeclaredProcessesTest {
    private static final String FIXTURES = """
            blueking:
              businesses:
                - id: 1
                  service-instances:
                    - id: 5
                      processes:
                        - {process_info: {bk_process_name: first, bk_process_id: 7}}
                        - {process_info: {bk_process_name: second, bind_info: [{port: 80, protocol: 1}]}}
                    - {id: 6}
            """;

    @TempDir
    private Path folder;

    @Test
    void idsStay() throws Exception {
        Files.writeString(folder.resolve("fixtures.yaml"), FIXTURES);
        started(http -> {
            assertThat(ids(http, 5)).containsExactly(7L, 8L);
            assertThat(create(http, 6)).isEqualTo(9);
            assertThat(name(http, 5)).isEqualTo("127.0.0.1_first");
        });
        started(http -> {
            assertThat(ids(http, 5)).containsExactly(7L, 8L);
            assertThat(ids(http, 6)).containsExactly(9L);
            CmdbClient.DIRECT.data(http, "delete_process_instance", "\"bk_biz_id\": 1, \"process_instance_ids\": [9]");
            CmdbClient.DIRECT.data(
                    http,
                    "update_process_instance",
                    "\"bk_biz_id\": 1, \"processes\": [{\"bk_process_id\": 7, \"user\": \"u\"}]");
        });
        started(http -> {
            assertThat(create(http, 6)).isEqualTo(10);
            assertThat(listed(http, 1, 5).at("/0/property/user").stringValue()).isEqualTo("u");
            exchanged(http);
        });
    }

    /** A state that is put in again, and a part of one whose ids are another's by now: these get new ones. */
    private static void exchanged(Http http) {
        String state = http.get("/_tagmock/state").body();
        assertThat(state).contains("\"bk_process_id\" : 7", "\"bk_process_id\" : 8", "\"bk_process_id\" : 10");
        put(http, "", state);
        assertThat(http.get("/_tagmock/state").body()).isEqualTo(state);
        put(http, "?bk_biz_id=2", """
                {"blueking": {"businesses": [{"id": 2, "service-instances": [{"id": 20, "processes":
                [{"process_info": {"bk_process_id": 7}}, {"process_info": {"bk_process_id": 3000000000}}]}]}]}}
                """);
        assertThat(ids(http, 5)).containsExactly(7L, 8L);
        assertThat(ids(listed(http, 2, 20))).containsExactly(3_000_000_000L, 3_000_000_001L);
    }

    private static void put(Http http, String query, String state) {
        assertThat(http.send("PUT", "/_tagmock/state" + query, state.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(204);
    }

    private static long create(Http http, long instance) {
        return CmdbClient.DIRECT
                .data(
                        http,
                        "create_process_instance",
                        "\"bk_biz_id\": 1, \"service_instance_id\": " + instance
                                + ", \"processes\": [{\"process_info\": {}}]")
                .get(0)
                .longValue();
    }

    private static List<Long> ids(Http http, long instance) {
        return ids(listed(http, 1, instance));
    }

    private static List<Long> ids(JsonNode processes) {
        return processes
                .valueStream()
                .map(process -> process.at("/property/bk_process_id").longValue())
                .toList();
    }

    private static JsonNode listed(Http http, long business, long instance) {
        return CmdbClient.DIRECT.data(
                http, "list_process_instance", "\"bk_biz_id\": " + business + ", \"service_instance_id\": " + instance);
    }

    private static String name(Http http, long instance) {
        return CmdbClient.DIRECT
                .data(
                        http,
                        "list_service_instance_detail",
                        "\"bk_biz_id\": 1, \"page\": {\"limit\": 1}, \"service_instance_ids\": [" + instance + "]")
                .at("/info/0/name")
                .stringValue();
    }

    private void started(Consumer<Http> test) {
        try (ConfigurableApplicationContext service = SpringApplication.run(
                TagMockApplication.class,
                "--server.port=0",
                "--logging.level.root=off",
                "--tagmock.data-dir=" + folder.resolve("data"),
                "--tagmock.fixtures=" + folder.resolve("fixtures.yaml"))) {
            test.accept(new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        }
    }
}

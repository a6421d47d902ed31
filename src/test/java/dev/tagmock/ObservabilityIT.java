package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of the packaged jar: log lines that tell whose they are, and metrics of calls and outcomes. */
class ObservabilityIT {
    /** Makes every call log something, rejected ones too. */
    private static final String TALKATIVE = "--logging.level.org.springframework.web.servlet.mvc=debug";

    private final JsonMapper json = new JsonMapper();

    @Test
    void linesAndCalls() throws Exception {
        try (TagMockJar jar = TagMockJar.start(TALKATIVE)) {
            for (String id : call(jar)) {
                assertThat(lines(jar)).anySatisfy(line -> assertThat(line).contains(" [" + id + "] "));
            }
            // All calls of one thread carry their own ids, and what no call has caused carries none.
            assertThat(lines(jar).filter(line -> line.contains("-exec-")))
                    .allSatisfy(line -> assertThat(line).containsPattern(" \\[[0-9a-f]{32}] "));
            assertThat(lines(jar).filter(line -> line.contains(" main ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\[[0-9a-f]{32}]"));
            assertThat(metrics(jar))
                    .contains(
                            count("apig", "APIC.7102", "ListProjectInstanceTags", 401, 2),
                            count("apig", "none", "ListProjectInstanceTags", 200, 1),
                            count("apig", "APIGW.0101", "none", 404, 1),
                            count("blueking", "1306000", "add_label_for_service_instance", 200, 1),
                            count("iam", "400", "POST /v3/auth/tokens", 400, 1))
                    .anyMatch(line -> line.startsWith("tagmock_calls_seconds_sum{api=\"apig\","))
                    .noneMatch(line -> line.startsWith("http_server_requests"))
                    .noneMatch(line -> line.contains("made-up"));
        }
    }

    @Test
    void linesAreJsonOnRequest() throws Exception {
        try (TagMockJar jar = TagMockJar.start(TALKATIVE, "--logging.structured.format.console=ecs")) {
            List<String> ids = call(jar);
            List<JsonNode> lines = lines(jar).map(json::readTree).toList();
            assertThat(lines)
                    .extracting(line -> line.path("request_id").asString(""))
                    .contains("")
                    .containsAll(ids);
        }
    }

    /** Calls that succeed and fail in several ways; the ids of those that reach a handler. */
    private static List<String> call(TagMockJar jar) {
        String tags = "/v2/" + Ids.hex() + "/apigw/instance-tags";
        jar.http().get("/v2/made-up");
        jar.http().get("/made-up");
        return Stream.of(
                        jar.http().get(tags),
                        jar.http().get(tags, "X-Request-Id", "made-up"),
                        jar.http().get(tags, "X-Auth-Token", "any"),
                        jar.http().post("/api/c/compapi/v2/cc/add_label_for_service_instance/", "{}"),
                        jar.http().post("/v3/auth/tokens", "{}"))
                .map(reply -> reply.header("X-Request-Id"))
                .toList();
    }

    private static Stream<String> lines(TagMockJar jar) throws IOException {
        return jar.output().lines();
    }

    private static List<String> metrics(TagMockJar jar) {
        Reply reply = jar.http().get("/actuator/prometheus");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().lines().toList();
    }

    private static String count(String api, String code, String operation, int status, int calls) {
        return "tagmock_calls_seconds_count{api=\"%s\",code=\"%s\",operation=\"%s\",status=\"%d\"} %d"
                .formatted(api, code, operation, status, calls);
    }
}

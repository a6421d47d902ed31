package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of the packaged jar: log lines that tell whose they are, and metrics of calls and outcomes. */
class ObservabilityIT {
    /** Makes every call log something, rejected ones too. */
    private static final String TALKATIVE = "--logging.level.org.springframework.web.servlet.mvc=debug";

    private static final Pattern METRIC = Pattern.compile("\\b(tagmock|process|jvm|hikaricp)_\\w+");

    /** In braces, or by which is summed up. */
    private static final Pattern LABEL = Pattern.compile("(\\b(?:api|operation|code|area|version))(?:=|!=)|\\b(le)\\)");

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
                            count("blueking", "none", "list_service_instance", 200, 1),
                            count("iam", "400", "POST /v3/auth/tokens", 400, 1))
                    .anyMatch(line -> line.startsWith("tagmock_calls_seconds_bucket{api=\"apig\",code=\"none\","
                            + "operation=\"ListProjectInstanceTags\",status=\"200\",le=\"0.005\"} "))
                    .anyMatch(line -> line.matches("tagmock_build_info\\{java=\"[^\"]+\",version=\"\\d+\\..+\"} 1"))
                    .anyMatch(line -> line.startsWith("tagmock_calls_seconds_sum{api=\"apig\","))
                    .noneMatch(line -> line.startsWith("http_server_requests"))
                    .noneMatch(line -> line.contains("made-up"));
            assertFits(json.readTree(Path.of("docs/grafana-dashboard.json")), metrics(jar));
        }
    }

    /** Each name of a metric and a label in the dashboard is one that the service has. */
    private void assertFits(JsonNode dashboard, List<String> metrics) {
        List<String> queries = dashboard.findValuesAsString("expr");
        assertThat(queries).hasSizeGreaterThan(8);
        for (String query : Stream.concat(queries.stream(), dashboard.findValuesAsString("query").stream())
                .toList()) {
            for (Matcher name = METRIC.matcher(query); name.find(); ) {
                List<String> series = metrics.stream()
                        .filter(line -> line.startsWith(name.group() + "{") || line.startsWith(name.group() + " "))
                        .toList();
                assertThat(series).as(query).isNotEmpty();
                for (Matcher label = LABEL.matcher(query); label.find(); ) {
                    String of = Objects.requireNonNullElse(label.group(1), label.group(2));
                    assertThat(series.get(0)).as(query).contains(of + "=\"");
                }
            }
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
                        jar.http().post("/api/c/compapi/v2/cc/list_service_instance/", """
                                {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":1}"""),
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

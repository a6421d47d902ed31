package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.TagMockJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is read from one TagMock is what another then has. */
class PullIT {
    @RegisterExtension
    private final TagMock tagmock = new TagMock();

    @TempDir
    private Path folder;

    @Test
    void twoThousandGatewaysAndTenThousandInstances() throws Exception {
        String project = tagmock.projectId();
        long business = tagmock.businessId();
        tagmock.seed(IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> """
                                {"id": "gw-%d", "name": "name-%d", "spec-id": "PROFESSIONAL", "tags": {%s}}""".formatted(i, i, i % 3 == 0 ? "" : "\"键 é\": \"v/" + i + "\", \"a\": \"\""))
                .collect(Collectors.joining(",", """
                                {"apig": {"projects": [{"id": "%s", "gateways": [""".formatted(project), "]}]}}")));
        tagmock.seed(IntStream.rangeClosed(1, 10000)
                .mapToObj(i -> """
                        {"id": %d, "name": "name: %d", "bk-module-id": 3, "bk-host-id": %d%s}""".formatted(
                        business + i, i, i, i % 3 == 0 ? "" : ", \"labels\": {\"n\": \"" + i + "\", \"on\": \"0\"}"))
                .collect(Collectors.joining(",", """
                                {"blueking": {"businesses": [{"id": %s, "service-instances": [""".formatted(business), "]}]}}")));
        Files.createDirectory(folder.resolve("fixtures"));
        pull("--api=apig", "--project=" + project, "--output=" + folder.resolve("fixtures/gateways.yaml"));
        pull("--api=blueking", "--business=" + business, "--output=" + folder.resolve("fixtures/instances.yaml"));

        try (TagMockJar second = TagMockJar.start("--tagmock.fixtures=" + folder.resolve("fixtures"))) {
            String kept = ToolsJar.kept(tagmock.baseUrl().getPort(), project, business);
            assertThat(kept).hasSizeGreaterThan(500_000);
            assertThat(ToolsJar.kept(second.http().port(), project, business)).isEqualTo(kept);
        }
    }

    private void pull(String... arguments) throws Exception {
        ToolsJar tools = new ToolsJar(
                folder,
                Map.of("APIG_TOKEN", "any", "BK_APP_CODE", "any", "BK_APP_SECRET", "any", "BK_USERNAME", "any"));
        ToolsJar.Ended ended = tools.run(
                ("pull --calls-per-second=1000 --target=" + tagmock.baseUrl() + " " + String.join(" ", arguments))
                        .split(" "));
        assertThat(ended.code()).as(ended.output()).isZero();
    }
}

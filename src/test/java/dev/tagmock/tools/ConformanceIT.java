package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import dev.tagmock.tools.AlteringProxy.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The suite that users point at the real systems holds TagMock too, notices what is altered, and leaves nothing behind. */
class ConformanceIT {
    private static final Map<String, String> CREDENTIALS = Map.of(
            "APIG_TOKEN",
            "open-secret-token",
            "BK_APP_CODE",
            "open-app",
            "BK_APP_SECRET",
            "open-app-secret",
            "BK_USERNAME",
            "open-user");

    @RegisterExtension
    private final TagMock tagmock = new TagMock();

    @TempDir
    private Path folder;

    private long first;
    private String before = "";

    @BeforeEach
    void whatItMayUse() {
        first = 10 * tagmock.businessId();
        tagmock.seed("""
                {"apig": {"projects": [{"id": "%s", "gateways": [{"id": "gw-1", "description": "before", "tags": {}}]}]}}
                """.formatted(tagmock.projectId()));
        tagmock.seed("""
                {"blueking": {"businesses": [{"id": %d, "service-instances": [
                  {"id": %d, "bk-module-id": 3, "bk-host-id": 7, "labels": {}},
                  {"id": %d, "bk-module-id": 3, "bk-host-id": 7, "labels": {}}]}]}}
                """.formatted(tagmock.businessId(), first, first + 1));
        before = state();
    }

    @Test
    void everyRowOfApigPasses() throws Exception {
        ToolsJar.Ended ended = apig(tagmock.baseUrl().toString());
        assertThat(ended.output()).contains(" 0 differs, 0 blocked").doesNotContain("not undone");
        assertThat(ended.code()).isZero();
        assertThat(tools().rows("PASSED")).hasSizeGreaterThan(100).contains("the page's tag");
        assertThat(state()).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("report.md"))).doesNotContain("open-secret-token");
    }

    @Test
    void everyRowOfBlueKingPasses() throws Exception {
        ToolsJar.Ended ended = blueKing(tagmock.baseUrl().toString());
        assertThat(ended.output()).contains(" 0 differs, 0 blocked").doesNotContain("not undone");
        assertThat(ended.code()).isZero();
        assertThat(tools().rows("PASSED")).hasSizeGreaterThan(100).contains("the page's example");
        assertThat(state()).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("report.json"))).doesNotContain("open-app-secret");
    }

    @Test
    void aPlanSendsNothing() throws Exception {
        ToolsJar.Ended ended = tools().run(
                        "conformance", "--target=" + tagmock.baseUrl(), "--api=apig", "--plan", "--use=gateway=gw-1");
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).contains("instances/gw-1/instance-tags/action {\"action\":\"create\"", "at most");
        tagmock.verify("""
                {"count": 0, "filter": {"project_id": "%s"}}""".formatted(tagmock.projectId()));
    }

    @Test
    void aGatewayThatHasTagsIsLeftAlone() throws Exception {
        tagmock.seed("""
                {"apig": {"projects": [{"id": "%s", "gateways": [{"id": "gw-1", "tags": {"env": "dev"}}]}]}}
                """.formatted(tagmock.projectId()));
        ToolsJar.Ended ended = apig(tagmock.baseUrl().toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).startsWith("the gateway has to be without tags");
        tagmock.verify("""
                        {"count": 0, "filter": {"method": "POST", "project_id": "%s"}}""".formatted(tagmock.projectId()));
    }

    @Test
    void faultsAndWhatIsAlteredInApigAreReportedAndNothingElse() throws Exception {
        tagmock.fault("""
                {"project_id": "%s", "operation": "ListExtraElbs", "answer": {"error_code": "APIC.9000"}}
                """.formatted(tagmock.projectId()));
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/instance-tags/action", "test-key", 200, "", ""),
                new Change("/instance-tags/action", "_sys_a\",\"value\"", 400, "APIC.7211", "APIC.7212"),
                new Change("/available-zones", "", 200, "\"port\":\"8403\",", ""),
                new Change("/progress", "", 200, "\"progress\":100", "\"progress\":\"100\""))) {
            assertThat(apig(proxy.url()).code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "the page's tag",
                        "a key that begins with _sys_",
                        "progress of the creation",
                        "further load balancers",
                        "the zones");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void whatIsAlteredInBlueKingIsReportedAndNothingElse() throws Exception {
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/add_label", "\"1k\"", 200, "1199006", "1199007"),
                new Change("/add_label", "\"a/b\"", 200, "\"permission\":null,", ""),
                new Change("/add_label", "[59.0]", 200, "\"code\":1199000", "\"code\":\"1199000\""),
                new Change("/list_service_instance/", "\"like\"", 500, "", ""))) {
            assertThat(blueKing(proxy.url()).code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "a key that begins with a digit",
                        "a slash in a key",
                        "an id with a fraction",
                        "an unknown operator");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void interruptedItUndoesWhatItDid() throws Exception {
        Process process = tools().start(arguments(tagmock.baseUrl().toString(), "apig", "--calls-per-second=4"));
        while (process.isAlive() && state().equals(before)) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(state()).isEqualTo(before);
    }

    private ToolsJar.Ended apig(String target) throws Exception {
        return tools().run(arguments(target, "apig", "--calls-per-second=1000"));
    }

    private ToolsJar.Ended blueKing(String target) throws Exception {
        return tools().run(arguments(target, "blueking", "--calls-per-second=1000"));
    }

    private String[] arguments(String target, String api, String pace) {
        String uses = api.equals("apig")
                ? "--use=project=" + tagmock.projectId() + " --use=gateway=gw-1"
                : "--use=business=%d --use=first=%d --use=second=%d --use=module=3 --use=host=7"
                        .formatted(tagmock.businessId(), first, first + 1);
        return ("conformance --without=strict --report=report " + pace + " --target=" + target + " --api=" + api + " "
                        + uses)
                .split(" ");
    }

    private ToolsJar tools() {
        return new ToolsJar(folder, CREDENTIALS);
    }

    private String state() {
        return ToolsJar.kept(tagmock.baseUrl().getPort(), tagmock.projectId(), tagmock.businessId());
    }
}

package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import dev.tagmock.testing.Http;
import dev.tagmock.tools.AlteringProxy.Change;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "open-user",
            "IAM_USER",
            "open-name",
            "IAM_PASSWORD",
            "open-password",
            "IAM_DOMAIN",
            "open-domain");

    private static final String CREATION =
            " --with=creation --use=vpc=vpc-1 --use=subnet=sub-1 --use=security-group=sg-1 --use=zone=eu-de-01";

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
                  {"id": %d, "name": "first", "bk-module-id": 3, "bk-host-id": 7, "labels": {}},
                  {"id": %d, "bk-module-id": 3, "bk-host-id": 7, "labels": {}}]}]}}
                """.formatted(tagmock.businessId(), first, first + 1));
        before = state();
    }

    @Test
    void everyRowOfApigPasses() throws Exception {
        assertPasses(apig(tagmock.baseUrl().toString(), CREATION));
        assertThat(tools().rows("PASSED"))
                .hasSizeGreaterThan(120)
                .contains("the page's tag", "it is deleted, and gone for good");
        assertThat(Files.readString(folder.resolve("report.md"))).doesNotContain("open-secret-token");
    }

    @Test
    void aGatewayWhoseCreationWasNotAnsweredIsDeletedAtTheEnd() throws Exception {
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/apigw/instances", "\"eu-de-01\"],\"tags\":[{\"key\":\"tagmock-run\"", 500, ".+", ""))) {
            assertThat(apig(proxy.url(), CREATION).output()).doesNotContain("not undone");
        }
        assertThat(tools().rows("DIFFERS")).containsExactly("a gateway is created with a tag");
        assertThat(tools().rows("BLOCKED")).contains("what was given comes back", "it is deleted, and gone for good");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"esb", "gateway", "direct"})
    void everyRowOfBlueKingPasses(String entry) throws Exception {
        assertPasses(blueKing(tagmock.baseUrl().toString(), entry));
        assertThat(tools().rows("PASSED")).hasSizeGreaterThan(100).contains("the page's example");
        assertThat(Files.readString(folder.resolve("report.md")))
                .startsWith("# blueking " + entry + " at " + tagmock.baseUrl())
                .doesNotContain("open-app-secret");
    }

    @Test
    void everyRowOfTheIdentityServicePasses() throws Exception {
        assertPasses(identity(tagmock.baseUrl().toString()));
        assertThat(tools().rows("PASSED")).hasSizeGreaterThan(30).contains("a token by a token");
        assertThat(Files.readString(folder.resolve("report.json"))).doesNotContain("open-password");
    }

    @Test
    void aPlanSendsNothing() throws Exception {
        Process process = tools().start(
                        "conformance", "--target=" + tagmock.baseUrl(), "--api=apig", "--plan", "--use=gateway=gw-1");
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("output"))
                .content()
                .contains(
                        "instances/gw-1/instance-tags/action {\"action\":\"create\"",
                        "at most",
                        "--with creation (not asked for): a BASIC gateway");
        tagmock.verify("""
                {"count": 0, "filter": {"project_id": "%s"}}""".formatted(tagmock.projectId()));
    }

    @Test
    void aGatewayThatHasTagsIsLeftAlone() throws Exception {
        tagmock.seed("""
                {"apig": {"projects": [{"id": "%s", "gateways": [{"id": "gw-1", "tags": {"env": "dev"}}]}]}}
                """.formatted(tagmock.projectId()));
        ToolsJar.Ended ended = apig(tagmock.baseUrl().toString(), "");
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
                new Change("/gw-1/progress", "", 200, "\"progress\":100", "\"progress\":\"100\""),
                new Change("/ingress-eip", "\"bandwidth_size\":6", 200, "", ""))) {
            assertThat(apig(proxy.url(), CREATION).code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "the page's tag",
                        "a key that begins with _sys_",
                        "progress of the creation",
                        "further load balancers",
                        "the zones",
                        "a way in: opened, made wider, and closed");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void whatIsAlteredBehindEsbIsReportedAndNothingElse() throws Exception {
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/add_label", "\"1k\"", 200, "1199006", "1199007"),
                new Change("/add_label", "\"a/b\"", 200, "\"permission\":null,", ""),
                new Change("/add_label", "[59.0]", 200, "\"code\":1199000", "\"code\":\"1199000\""),
                new Change("bk_signature=", "", 200, "success", "done"),
                new Change("/list_service_instance/", "\"like\"", 500, "", ""))) {
            assertThat(blueKing(proxy.url(), "esb").code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "a signature in place of the secret",
                        "a key that begins with a digit",
                        "a slash in a key",
                        "an id with a fraction",
                        "an unknown operator");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void whatIsAlteredInCmdbItselfIsReportedAndNothingElse() throws Exception {
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/proc/tagmock", "", 500, "1199037", "1199038"),
                new Change("/updatemany/proc/service_instance/labels", "\"1k\"", 200, "bk_error_msg", "message"),
                new Change("/labels/aggregation", "\"bk_biz_id\":0", 200, "1199011", "1199006"),
                new Change("/biz/", "\"labels\"", 200, "\"permission\":null", "\"permission\":{}"))) {
            assertThat(blueKing(proxy.url(), "direct").code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "no route", "replaced by a bad key", "keys of business 0", "a change of something else");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void whatIsAlteredInTheIdentityServiceIsReportedAndNothingElse() throws Exception {
        try (AlteringProxy proxy = new AlteringProxy(
                tagmock.baseUrl(),
                new Change("/v3/auth/tokens?nocatalog=true", "", 201, "\"methods\"", "\"catalog\":[],\"methods\""),
                new Change("/v3/auth/catalog", "", 200, "volumev2", "volumev3"),
                new Change("/v3/users?name=open-name", "", 200, "\"enabled\":true", "\"enabled\":1"))) {
            assertThat(identity(proxy.url()).code()).isOne();
        }
        assertThat(tools().rows("DIFFERS"))
                .containsExactly(
                        "a token without its catalog by a value",
                        "the catalog",
                        "the catalog without credentials",
                        "one user by its name");
        assertThat(tools().rows("BLOCKED")).isEmpty();
    }

    @Test
    void interruptedItUndoesWhatItDid() throws Exception {
        Process process = tools().start(("conformance --without=strict --calls-per-second=4 --target="
                        + tagmock.baseUrl() + " " + apigArguments())
                .split(" "));
        while (process.isAlive() && state().equals(before)) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(state()).isEqualTo(before);
    }

    private void assertPasses(ToolsJar.Ended ended) {
        assertThat(ended.output()).contains(" 0 differs, 0 blocked").doesNotContain("not undone");
        assertThat(ended.code()).isZero();
        assertThat(state()).isEqualTo(before);
    }

    private ToolsJar.Ended apig(String target, String more) throws Exception {
        return tools().conformance(target, "--without=strict " + apigArguments() + more);
    }

    private String apigArguments() {
        return "--api=apig --use=project=" + tagmock.projectId() + " --use=gateway=gw-1";
    }

    private ToolsJar.Ended blueKing(String target, String entry) throws Exception {
        return tools().conformance(
                        target,
                        "--without=strict --api=blueking --entry=%s --use=business=%d --use=first=%d --use=second=%d --use=module=3 --use=host=7"
                                .formatted(entry, tagmock.businessId(), first, first + 1));
    }

    /** Of a project that is known by its name: where all may be named, others are in no list. */
    private ToolsJar.Ended identity(String target) throws Exception {
        String id = new Http(tagmock.baseUrl().getPort())
                .get("/v3/projects?name=conformance", "X-Auth-Token", "any")
                .json()
                .at("/projects/0/id")
                .stringValue();
        return tools().conformance(target, "--without=strict --api=iam --use=project=" + id);
    }

    private ToolsJar tools() {
        return new ToolsJar(folder, CREDENTIALS);
    }

    private String state() {
        return ToolsJar.kept(tagmock.baseUrl().getPort(), tagmock.projectId(), tagmock.businessId());
    }
}

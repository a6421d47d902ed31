package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import dev.tagmock.tools.AlteringProxy.Change;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where everything is strict all rows are played, with tokens, signatures and ESB's credentials. */
class StrictConformanceIT {
    private static final String PROJECT = "--use=project=10000000000000000000000000000501";
    private static final String APIG = "--api=apig --use=gateway=gw-check " + PROJECT;
    private static final String CREATION =
            " --with=creation --use=vpc=vpc-1 --use=subnet=sub-1 --use=security-group=sg-1 --use=zone=eu-de-01";
    private static final String BLUEKING =
            "--api=blueking --use=business=500 --use=first=501 --use=second=502 --use=module=3 --use=host=7 --entry=";
    private static final Map<String, String> TOKENS =
            Map.of("APIG_TOKEN", "checker-token", "APIG_OTHER_TOKEN", "powerless-token");
    private static final Map<String, String> APP = Map.of(
            "BK_APP_CODE", "checker",
            "BK_APP_SECRET", "checker-secret",
            "BK_USERNAME", "checker-user",
            "BK_OTHER_USERNAME", "powerless-user");

    @RegisterExtension
    static final TagMock tagmock = new TagMock()
            .with("--tagmock.strict=true", "--tagmock.fixtures=src/test/resources/fixtures/conformance.yaml");

    @TempDir
    private Path folder;

    @Test
    void apigWithTokensAndThenWithSignatures() throws Exception {
        passes(TOKENS, APIG + CREATION);
        passes(
                Map.of(
                        "APIG_ACCESS_KEY", "AKCHECKER",
                        "APIG_SECRET_KEY", "checker-secret-key",
                        "APIG_OTHER_ACCESS_KEY", "AKPOWERLESS",
                        "APIG_OTHER_SECRET_KEY", "powerless-secret-key"),
                APIG + CREATION);
        differs(
                TOKENS,
                APIG,
                new Change("/gw-check/progress", "", 403, "APIC.7106", "APIC.7101"),
                "progress of the creation",
                "progress without permission");
    }

    @Test
    void blueKingAtEachEntryPoint() throws Exception {
        passes(APP, BLUEKING + "esb");
        passes(APP, BLUEKING + "gateway");
        passes(APP, BLUEKING + "direct");
        differs(
                APP,
                BLUEKING + "gateway",
                new Change("/api/bk-cmdb/", "\"instances\":[]", 200, "create_biz_service_instance", "create"),
                "creation without permission");
    }

    @Test
    void theIdentityService() throws Exception {
        passes(
                Map.of("IAM_USER", "checker", "IAM_PASSWORD", "checker-password", "IAM_DOMAIN", "acme"),
                "--api=iam " + PROJECT);
    }

    @Test
    void wrongCredentialsAreToldWithoutThem() throws Exception {
        ToolsJar.Ended ended = new ToolsJar(folder, Map.of("APIG_TOKEN", "wrong-secret-token"))
                .conformance(tagmock.baseUrl().toString(), APIG);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .startsWith("the gateway cannot be used: status: expected 200, saw 401")
                .doesNotContain("wrong-secret-token");
    }

    private void passes(Map<String, String> credentials, String arguments) throws Exception {
        ToolsJar.Ended ended =
                new ToolsJar(folder, credentials).conformance(tagmock.baseUrl().toString(), arguments);
        assertThat(ended.output()).endsWith(" 0 differs, 0 blocked, 0 skipped\n");
        assertThat(ended.code()).isZero();
    }

    private void differs(Map<String, String> credentials, String arguments, Change change, String... rows)
            throws Exception {
        ToolsJar tools = new ToolsJar(folder, credentials);
        try (AlteringProxy proxy = new AlteringProxy(tagmock.baseUrl(), change)) {
            assertThat(tools.conformance(proxy.url(), arguments).code()).isOne();
        }
        assertThat(tools.rows("DIFFERS")).containsExactly(rows);
        assertThat(tools.rows("BLOCKED")).isEmpty();
    }
}

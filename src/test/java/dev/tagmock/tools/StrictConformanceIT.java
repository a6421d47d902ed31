package dev.tagmock.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.junit.TagMock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where everything is strict all rows are played, with tokens, signatures and ESB's credentials. */
class StrictConformanceIT {
    private static final String[] APIG = {"--use=project=10000000000000000000000000000501", "--use=gateway=gw-check"};

    @RegisterExtension
    static final TagMock tagmock = new TagMock()
            .with("--tagmock.strict=true", "--tagmock.fixtures=src/test/resources/fixtures/conformance.yaml");

    @TempDir
    private Path folder;

    @Test
    void apigWithATokenAndThenWithASignature() throws Exception {
        passes("apig", Map.of("APIG_TOKEN", "checker-token"), APIG);
        passes("apig", Map.of("APIG_ACCESS_KEY", "AKCHECKER", "APIG_SECRET_KEY", "checker-secret-key"), APIG);
    }

    @Test
    void blueKing() throws Exception {
        passes(
                "blueking",
                Map.of("BK_APP_CODE", "checker", "BK_APP_SECRET", "checker-secret", "BK_USERNAME", "checker-user"),
                "--use=business=500",
                "--use=first=501",
                "--use=second=502",
                "--use=module=3",
                "--use=host=7");
    }

    @Test
    void wrongCredentialsAreToldWithoutThem() throws Exception {
        Files.writeString(folder.resolve("wrong"), "APIG_TOKEN=wrong-secret-token\n");
        ToolsJar.Ended ended = new ToolsJar(folder, Map.of())
                .run(arguments("apig", APIG, "--credentials=wrong").split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output())
                .startsWith("the gateway cannot be used: status: expected 200, saw 401")
                .doesNotContain("wrong-secret-token");
    }

    private void passes(String api, Map<String, String> credentials, String... uses) throws Exception {
        ToolsJar tools = new ToolsJar(folder, credentials);
        ToolsJar.Ended ended = tools.run(arguments(api, uses).split(" "));
        assertThat(ended.output()).endsWith(" 0 differs, 0 blocked, 0 skipped\n");
        assertThat(ended.code()).isZero();
    }

    private static String arguments(String api, String[] uses, String... more) {
        return "conformance --report=report --calls-per-second=1000 --target=" + tagmock.baseUrl() + " --api=" + api
                + " " + String.join(" ", uses) + (more.length == 0 ? "" : " " + String.join(" ", more));
    }
}

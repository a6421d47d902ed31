package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The journal as it is seen. */
class CallsViewIT extends InBrowser {
    @Test
    void aCallAppearsByItself() {
        visit("calls");
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        control.tag("k");
        Locator call = calls().filter(new Locator.FilterOptions().setHasText(control.project()));
        assertThat(call).hasCount(1);
        assertThat(call).containsText("BatchCreateOrDeleteInstanceTags");
        control.tags();
        assertThat(call).hasCount(2);
        assertThat(call.first()).containsText("ListInstanceTags");
    }

    @Test
    void callsAreShownByWhatIsAskedFor() {
        control.tag("k");
        control.tags();
        control.http().get(control.tagsPath());
        visit("calls?project_id=" + control.project());
        assertThat(calls()).hasCount(3);
        page.getByLabel("Status").fill("401");
        assertThat(calls()).hasCount(1);
        control.http().get(control.tagsPath());
        assertThat(calls()).hasCount(2);
        control.tags();
        page.getByLabel("Status").fill("");
        assertThat(calls()).hasCount(5);
        button("Forget these calls").click();
        assertThat(calls()).hasCount(0);
        assertThat(control.journal()).isEmpty();
    }

    @Test
    void detailsStayOpenWhenTheListIsAskedForAgain() {
        control.tag("k");
        control.tags();
        visit("calls?project_id=" + control.project());
        assertThat(calls()).hasCount(2);
        calls().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("pre.curl")).isVisible();
        page.getByLabel("Status").fill("200");
        assertThat(calls()).hasCount(1);
        assertThat(page.locator("pre.curl")).isVisible();
        page.getByLabel("Status").fill("204");
        assertThat(calls().getByText("BatchCreateOrDeleteInstanceTags")).isVisible();
        assertThat(page.locator("pre.curl")).hasCount(0);
    }

    @Test
    void aPauseHoldsCallsBack() {
        control.tags();
        visit("calls?project_id=" + control.project());
        assertThat(calls()).hasCount(1);
        button("Pause").click();
        control.tag("k");
        assertThat(page.getByText("The last 1, 1 came since")).isVisible();
        assertThat(calls()).hasCount(1);
        button("Pause").click();
        assertThat(calls()).hasCount(2);
    }

    @Test
    void aCallThatComesWhileTheListIsAskedForIsCountedOnce() {
        control.tags();
        visit("calls?project_id=" + control.project());
        assertThat(calls()).hasCount(1);
        button("Pause").click();
        page.route(url -> url.contains("/requests?") && url.contains("status=200"), route -> {
            control.tags();
            route.resume();
        });
        page.getByLabel("Status").fill("200");
        assertThat(calls()).hasCount(2);
        control.tags();
        assertThat(page.getByText("The last 2, 1 came since")).isVisible();
    }

    @Test
    void curlRepeatsACall() throws Exception {
        control.http()
                .post(
                        control.tagsPath() + "/action?project_token=hidden",
                        """
                                {"action":"create","tags":[{"key":"it's $HOME","value":"`a` \\"b\\""}]}""",
                        "X-Auth-Token",
                        "any",
                        "Content-Type",
                        "application/json");
        visit("calls?project_id=" + control.project());
        assertThat(calls()).hasCount(1);
        calls().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByText("The journal keeps no credentials: set $PROJECT_TOKEN, $TOKEN first."))
                .isVisible();
        run(page.locator("pre.curl").textContent());
        List<JsonNode> entries = control.journal();
        assertThat(entries).hasSize(2);
        for (String field : List.of("method", "path", "status", "vendor_code", "body")) {
            assertThat(entries.get(0).get(field))
                    .as(field)
                    .isEqualTo(entries.get(1).get(field));
        }
    }

    @Test
    void curlKeepsTheSecretsOfABodyOpen() throws Exception {
        control.instances();
        visit("calls?bk_biz_id=" + control.business());
        assertThat(calls()).hasCount(1);
        calls().getByRole(AriaRole.BUTTON).first().click();
        run(page.locator("pre.curl").textContent());
        List<JsonNode> entries = control.journal("bk_biz_id=" + control.business());
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("body")).isEqualTo(entries.get(1).get("body"));
        assertThat(entries.get(0).get("status")).isEqualTo(entries.get(1).get("status"));
    }

    private static void run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(Map.of("TOKEN", "t", "PROJECT_TOKEN", "p", "BK_APP_SECRET", "s"));
        Process process = shell.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }
}

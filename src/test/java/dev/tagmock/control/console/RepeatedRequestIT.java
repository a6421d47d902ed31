package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command that repeats a request, as somebody would copy it into a shell. */
class RepeatedRequestIT extends InBrowser {
    private static final Map<String, String> SECRETS = Map.of("TOKEN", "t", "PROJECT_TOKEN", "p", "BK_APP_SECRET", "s");

    @Test
    void curlRepeatsARequest() throws Exception {
        control.http()
                .post(
                        control.tagsPath() + "/action?project_token=hidden",
                        """
                                {"action":"create","tags":[{"key":"it's $HOME","value":"`a` \\"b\\""}]}""",
                        "X-Auth-Token",
                        "any",
                        "Content-Type",
                        "application/json");
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(1);
        requests().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByText("Credentials are not stored. Set $PROJECT_TOKEN, $TOKEN before you run it."))
                .isVisible();
        run(page.locator("pre.curl").textContent(), SECRETS);
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
        visit("requests?bk_biz_id=" + control.business());
        assertThat(requests()).hasCount(1);
        requests().getByRole(AriaRole.BUTTON).first().click();
        run(page.locator("pre.curl").textContent(), SECRETS);
        List<JsonNode> entries = control.journal("bk_biz_id=" + control.business());
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("body")).isEqualTo(entries.get(1).get("body"));
        assertThat(entries.get(0).get("status")).isEqualTo(entries.get(1).get("status"));
    }
}

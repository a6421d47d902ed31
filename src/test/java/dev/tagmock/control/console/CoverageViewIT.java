package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What is emulated, and what of it was checked. */
class CoverageViewIT extends InBrowser {
    @Test
    void everyOperationOfTheServiceIsThere() {
        int operations = control.http()
                .get("/_tagmock/coverage")
                .json()
                .get("operations")
                .size();
        visit("coverage");
        assertThat(page.locator("#coverage-list > li")).hasCount(operations);
        assertThat(page.getByText(operations + " operations, none of them checked against a real system so far."))
                .isVisible();
    }

    @Test
    void operationsAreListedWithTheirRulesAndChecks() {
        page.route(
                "**/_tagmock/coverage",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody("""
                        {"operations": [
                          {"api": "BlueKing", "operation": "add_label", "does": "add labels", "checked": null,
                           "rows": [{"row": "2.1 broken JSON", "checked": null}]},
                          {"api": "APIG", "operation": "ListTags", "does": "list tags",
                           "checked": {"date": "2026-01-31", "target": "https://apig.example"},
                           "rows": [{"row": "4 order", "checked": {"date": "2026-01-31", "target": "https://apig.example"}}]}
                        ]}""")));
        visit("coverage");
        Locator operations = page.locator("#coverage-list > li");
        assertThat(operations).hasCount(2);
        assertThat(page.getByText("2 operations, 1 of them checked against a real system so far."))
                .isVisible();
        assertThat(operations.first()).containsText("Checked: never");
        operations.first().getByRole(AriaRole.GROUP).locator("summary").click();
        assertThat(page.getByText("2.1 broken JSON")).isVisible();
        page.keyboard().press("/");
        page.keyboard().type("list");
        assertThat(operations).hasCount(1);
        assertThat(operations).containsText("Checked: 2026-01-31");
        operations.locator("summary").click();
        assertThat(page.getByText("Last checked on 2026-01-31 against https://apig.example."))
                .isVisible();
    }
}

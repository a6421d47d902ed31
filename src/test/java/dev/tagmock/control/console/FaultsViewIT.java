package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults by the page. */
class FaultsViewIT extends InBrowser {
    @AfterEach
    void removeAll() {
        control.http().send("DELETE", "/_tagmock/faults", new byte[0]);
    }

    @Test
    void aFaultIsAddedSwitchedOffAndOnAndRemoved() {
        visit("faults");
        Locator form = page.getByRole(AriaRole.FORM);
        form.locator("select[name=api]").selectOption("apig");
        form.getByLabel("Operation").selectOption("ListInstanceTags");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Project"))
                .fill(control.project());
        form.getByLabel("Error code").selectOption("APIC.9000");
        button("Add fault").click();
        Locator fault = page.getByRole(AriaRole.SWITCH);
        assertThat(fault).isChecked();
        assertThat(control.tags().status()).isEqualTo(500);
        assertThat(control.neighbour().tags().status()).isEqualTo(200);
        assertThat(page.getByText("Matched 1, applied 1")).isVisible();
        fault.click();
        assertThat(fault).not().isChecked();
        assertThat(control.tags().status()).isEqualTo(200);
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(2);
        visit("faults");
        assertThat(fault).not().isChecked();
        fault.click();
        assertThat(fault).isChecked();
        assertThat(control.tags().status()).isEqualTo(500);
        page.getByRole(AriaRole.LISTITEM).getByText("Remove").click();
        assertThat(fault).hasCount(0);
        assertThat(control.tags().status()).isEqualTo(200);
    }

    @Test
    void theFocusStaysOnTheSwitchWhileItsFaultMoves() {
        control.faultOfProject("\"delay_ms\":1");
        control.faultOfProject("\"delay_ms\":2");
        visit("faults");
        Locator first = page.getByRole(AriaRole.SWITCH).and(page.getByLabel("by 1 ms"));
        first.press("Space");
        assertThat(first).not().isChecked();
        assertThat(first).isFocused();
        control.tags();
        assertThat(page.getByText("Matched 1, applied 1")).isVisible();
        assertThat(first).isFocused();
        first.press("Space");
        assertThat(first).isChecked();
        assertThat(first).isFocused();
        // It is the last in the service now, and so it is in the list.
        assertThat(page.locator("#faults-list > li").last()).containsText("by 1 ms");
        assertThat(faults()).containsExactly(2, 1);
    }

    @Test
    void anErrorIsChosenByItsText() {
        visit("faults");
        Locator code = page.getByLabel("Error code");
        code.selectOption("404");
        assertThat(page.locator("#fault-text")).hasText("Not Found");
        page.getByRole(AriaRole.FORM).getByLabel("Operation").selectOption("add_label_for_service_instance");
        assertThat(code).hasValue("");
        assertThat(code.locator("optgroup")).hasCount(1);
        assertThat(code.locator("option[value='1199006']"))
                .hasText("1199006 – '…' data parameter verification does not pass");
        button("Add fault").click();
        assertThat(page.getByText("Choose an error code.")).isVisible();
        assertThat(code).isFocused();
    }

    @Test
    void withoutFaultsACommandAddsOne() throws Exception {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit("faults");
        Locator empty = page.locator("#faults-none");
        assertThat(empty).containsText("There are no faults");
        empty.getByText("Copy").click();
        assertThat(page.getByText("Copied")).isVisible();
        String command = (String) page.evaluate("() => navigator.clipboard.readText()");
        assertThat(command).startsWith("curl " + baseUrl() + "/_tagmock/faults");
        run(command, Map.of());
        page.reload();
        assertThat(page.getByText("Error APIC.9000 – Failed to request internal service"))
                .isVisible();
        assertThat(empty).isHidden();
    }

    @Test
    void whatTheServiceRejectsIsShown() {
        visit("faults");
        page.getByLabel("Error code").selectOption("APIC.9000");
        page.getByLabel("Probability").fill("2");
        button("Add fault").click();
        assertThat(page.getByText("probability: must be 0 to 1")).isVisible();
        visit("projects/p?selector=env");
        page.getByLabel("Selector").fill("env in (");
        assertThat(page.getByText("selector: expected a value at character 9")).isVisible();
        assertThat(takeComplaints()).hasSize(2).allMatch(text -> text.contains("status of 400"));
    }

    private List<Integer> faults() {
        return control.http()
                .get("/_tagmock/faults")
                .json()
                .get("faults")
                .valueStream()
                .map(fault -> fault.get("delay_ms").intValue())
                .toList();
    }
}

package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.tagmock.control.Control;
import org.junit.jupiter.api.Test;

/** Reset and faults by the page. */
class ControlsViewIT extends InBrowser {
    @Test
    void resetEmptiesOneProjectAndNoOther() {
        Control neighbour = control.neighbour();
        control.tag("k");
        control.instances();
        control.faultOfProject("\"delay_ms\":1");
        neighbour.tag("k");
        String kept = neighbour.faultOfProject("\"delay_ms\":1");
        visit("projects/" + control.project());
        button("Reset this project…").click();
        button("Cancel").click();
        assertThat(control.tagKeys()).containsExactly("k");
        button("Reset this project…").click();
        button("Reset the project").click();
        assertThat(page.getByText("None of them")).isVisible();
        assertThat(control.journal()).isEmpty();
        assertThat(control.tagKeys()).isEmpty();
        assertThat(neighbour.tagKeys()).containsExactly("k");
        assertThat(neighbour.journal()).hasSize(2);
        assertThat(control.journal("bk_biz_id=" + control.business())).hasSize(1);
        assertThat(control.http().get("/_tagmock/faults").json().get("faults").valueStream())
                .extracting(fault -> fault.get("id").stringValue())
                .containsExactly(kept);
        control.http().send("DELETE", "/_tagmock/faults", new byte[0]);
    }

    @Test
    void resetAsksForTheScopeThatItIsToldToTake() {
        control.tag("k");
        visit("");
        button("Reset…").click();
        page.getByLabel("One business").check();
        button("Reset the business").click();
        assertThat(page.getByText("Which business?")).isVisible();
        assertThat(control.tagKeys()).containsExactly("k");
        page.getByLabel("Everything").check();
        button("Reset everything").click();
        assertThat(page.getByText("Everything is as the fixtures have it")).isVisible();
        assertThat(page.getByText("Nothing yet.")).isVisible();
        assertThat(control.tagKeys()).isEmpty();
    }

    @Test
    void aFaultGoesOnAndOff() {
        visit("faults");
        Locator form = page.getByRole(AriaRole.FORM);
        form.locator("select[name=api]").selectOption("apig");
        form.getByLabel("Operation").selectOption("ListInstanceTags");
        form.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Project"))
                .fill(control.project());
        form.getByLabel("Vendor's code").fill("APIC.9000");
        button("Switch on").click();
        Locator fault = page.getByRole(AriaRole.SWITCH);
        assertThat(fault).isChecked();
        assertThat(control.tags().status()).isEqualTo(500);
        assertThat(control.neighbour().tags().status()).isEqualTo(200);
        assertThat(page.getByText("Met by 1, befell 1")).isVisible();
        fault.click();
        assertThat(fault).not().isChecked();
        assertThat(control.tags().status()).isEqualTo(200);
        fault.click();
        assertThat(fault).isChecked();
        assertThat(control.tags().status()).isEqualTo(500);
        fault.click();
        assertThat(fault).not().isChecked();
    }

    @Test
    void whatTheServiceRejectsIsTold() {
        visit("faults");
        page.getByRole(AriaRole.FORM).getByLabel("Vendor's code").fill("APIC.900");
        button("Switch on").click();
        assertThat(page.getByText("answer.error_code: unknown, did you mean APIC.9000?"))
                .isVisible();
        visit("projects/p?selector=env");
        page.getByLabel("Selector").fill("env in (");
        assertThat(page.getByText("selector: expected a value at character 9")).isVisible();
        assertThat(takeComplaints()).hasSize(2).allMatch(text -> text.contains("status of 400"));
    }
}

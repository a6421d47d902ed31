package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.tagmock.control.Control;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reset by the page. */
class ResetIT extends InBrowser {
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
        assertThat(page.getByText("No gateways in this project yet.")).isVisible();
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
    void resetAsksForTheIdOfTheScope() throws Exception {
        control.tag("k");
        visit("");
        button("Reset…").click();
        page.getByLabel("One business").check();
        button("Reset the business").click();
        assertThat(page.getByText("Enter the ID of the business.")).isVisible();
        assertThat(control.tagKeys()).containsExactly("k");
        page.getByLabel("Everything").check();
        button("Reset everything").click();
        assertThat(page.getByText("Everything was reset to the fixtures")).isVisible();
        assertThat(page.getByText("There are no resources yet.")).isVisible();
        assertThat(control.tagKeys()).isEmpty();
        run(page.locator("#resources-example pre").textContent(), Map.of());
        assertThat(page.getByRole(AriaRole.LINK).filter(having("my-project"))).isVisible();
        assertThat(page.getByText("There are no resources yet.")).isHidden();
    }
}

package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The requests as they are listed. */
class RequestsViewIT extends InBrowser {
    @Test
    void aRequestAppearsByItself() {
        visit("requests");
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        control.tag("k");
        Locator request = requests().filter(having(control.project()));
        assertThat(request).hasCount(1);
        assertThat(request).containsText("BatchCreateOrDeleteInstanceTags");
        control.tags();
        assertThat(request).hasCount(2);
        assertThat(request.first()).containsText("ListInstanceTags");
    }

    @Test
    void aRejectionIsExplained() {
        control.http().get(control.tagsPath());
        visit("requests?project_id=" + control.project());
        requests().locator("button").first().click();
        assertThat(requests().getByText("neither a header X-Auth-Token nor Authorization: SDK-HMAC-SHA256 was sent"))
                .isVisible();
    }

    private Locator search() {
        return page.locator("#requests-search");
    }

    @Test
    void filtersChooseRequests() {
        control.tag("k");
        control.tags();
        control.http().get(control.tagsPath());
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(3);
        page.getByLabel("Status").fill("4xx");
        assertThat(requests()).hasCount(1);
        control.http().get(control.tagsPath());
        assertThat(requests()).hasCount(2);
        page.getByLabel("Status").fill("204");
        assertThat(requests()).hasCount(1);
        page.getByLabel("Status").fill("");
        page.getByLabel("Failed only").check();
        assertThat(requests()).hasCount(2);
        page.getByLabel("Failed only").uncheck();
        search().fill("apic.71");
        assertThat(requests()).hasCount(2);
        search().fill("listinstancetags");
        assertThat(requests()).hasCount(3);
        control.tags();
        assertThat(requests()).hasCount(4);
        search().fill("nothing has this");
        assertThat(page.getByText("No requests match these filters.")).isVisible();
        button("Clear the filters").click();
        assertThat(requests().first()).isVisible();
        assertThat(search()).isFocused();
    }

    @Test
    void deletingIsLimitedToTheScopeThatIsFiltered() {
        control.tag("k");
        control.neighbour().tag("k");
        visit("requests?status=204&project_id=" + control.project());
        assertThat(requests()).hasCount(1);
        button("Delete these requests").click();
        assertThat(page.getByText("Requests can be deleted by project or business only."))
                .isVisible();
        page.getByLabel("Status").fill("");
        button("Delete these requests").click();
        assertThat(requests()).hasCount(0);
        assertThat(control.journal()).isEmpty();
        assertThat(control.journal("")).isNotEmpty();
    }

    @Test
    void anOpenRequestStaysWhereItIsWhileOthersArrive() {
        control.tag("k");
        control.tags();
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(2);
        requests().getByRole(AriaRole.BUTTON).first().press("Enter");
        assertThat(page.locator("pre.curl")).isVisible();
        control.tags();
        button("Show 1 new request").click();
        assertThat(requests()).hasCount(3);
        assertThat(requests().nth(1).locator("pre.curl")).isVisible();
        page.getByLabel("Status").fill("200");
        assertThat(requests()).hasCount(2);
        assertThat(page.locator("pre.curl")).isVisible();
        page.getByLabel("Status").fill("204");
        assertThat(requests().getByText("BatchCreateOrDeleteInstanceTags")).isVisible();
        assertThat(page.locator("pre.curl")).hasCount(0);
    }

    @Test
    void theScreenDoesNotMoveWhileRequestsArrive() {
        for (int i = 0; i < 30; i++) {
            control.tags();
        }
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(30);
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.evaluate("() => scrollTo(0, 900)");
        control.tag("k");
        assertThat(button("Show 1 new request")).isInViewport();
        assertThat(requests()).hasCount(30);
        assertThat(page.evaluate("() => scrollY")).isEqualTo(900);
        button("Show 1 new request").click();
        assertThat(requests()).hasCount(31);
        assertThat(page.evaluate("() => scrollY")).isEqualTo(0);
    }

    @Test
    void theCaretStaysWhereItIsWhileRequestsArrive() {
        visit("requests?project_id=" + control.project());
        search().fill("instance");
        search().press("ArrowLeft");
        control.tags();
        assertThat(requests()).hasCount(1);
        page.keyboard().type("X");
        assertThat(search()).hasValue("instancXe");
    }

    @Test
    void aPauseHoldsRequestsBack() {
        control.tags();
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(1);
        button("Pause").click();
        control.tag("k");
        assertThat(button("Show 1 new request")).isVisible();
        assertThat(requests()).hasCount(1);
        button("Pause").click();
        assertThat(requests()).hasCount(2);
    }

    @Test
    void aRequestThatArrivesWhileTheListIsLoadedIsCountedOnce() {
        control.tags();
        visit("requests?project_id=" + control.project());
        assertThat(requests()).hasCount(1);
        button("Pause").click();
        page.route(url -> url.contains("/requests?") && url.contains("status=200"), route -> {
            control.tags();
            route.resume();
        });
        page.getByLabel("Status").fill("200");
        assertThat(requests()).hasCount(2);
        control.tags();
        assertThat(button("Show 1 new request")).isVisible();
    }

    @Test
    void aLongListIsPagedAndCounted() {
        for (int i = 0; i < 60; i++) {
            control.tags();
        }
        visit("requests?project_id=" + control.project());
        assertThat(page.getByText("1–50 of 60")).isVisible();
        button("Next requests").click();
        assertThat(page.getByText("51–60 of 60")).isVisible();
        assertThat(requests()).hasCount(10);
        assertThat(button("Next requests")).isFocused();
        control.tag("k");
        button("Show 1 new request").click();
        assertThat(page.getByText("1–50 of 61")).isVisible();
        assertThat(requests().first()).containsText("BatchCreateOrDeleteInstanceTags");
        page.goBack();
        assertThat(page.getByText("51–61 of 61")).isVisible();
    }
}

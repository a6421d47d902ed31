package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.tagmock.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The resources as they are listed. */
class ResourcesViewIT extends InBrowser {
    @Test
    void whatIsTaggedAppearsByItself() {
        control.tag("first");
        visit("projects/" + control.project());
        assertThat(page.getByRole(AriaRole.CELL).filter(having("first"))).isVisible();
        control.tag("second");
        assertThat(page.getByRole(AriaRole.CELL).filter(having("second"))).isVisible();
    }

    @Test
    void whatIsShownIsText() {
        String script = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        String json = script.replace("\"", "\\\"");
        control.http().post("/api/c/compapi/v2/cc/create_service_instance/", """
                                {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":\
                                %s\
                                ,"bk_module_id":3,"instances":[{"bk_host_id":7,"service_instance_name":"\
                                %s"}]}""".formatted(control.business(), json));
        // No call can leave such a label: as if another program had written to the store.
        page.route(
                "**/_tagmock/service-instances?**",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("application/json")
                        .setBody(route.fetch()
                                .text()
                                .replace("\"labels\":{}", "\"labels\":{\"" + json + "\":\"" + json + "\"}"))));
        visit("businesses/" + control.business());
        assertThat(page.getByRole(AriaRole.CELL).first()).containsText(script);
        assertThat(page.locator(".tag")).hasText(script + script);
        visit("requests?bk_biz_id=" + control.business());
        requests().getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator(".detail pre").nth(1)).containsText("<script>document.title='run'</script>");
        assertThat(page.locator("main script, main img")).hasCount(0);
        assertThat(page).hasTitle("Requests – TagMock");
    }

    @Test
    void searchSelectorsAndPagesFind() {
        fill(120);
        visit("businesses/" + control.business());
        Locator rows = page.locator("#items-body tr");
        assertThat(page.getByText("1–50 of 120")).isVisible();
        button("Next resources").click();
        assertThat(page.getByText("51–100 of 120")).isVisible();
        button("Next resources").click();
        assertThat(page.getByText("101–120 of 120")).isVisible();
        assertThat(rows).hasCount(20);
        page.goBack();
        assertThat(page.getByText("51–100 of 120")).isVisible();
        page.getByLabel("Name or ID").fill("WEB-11");
        assertThat(rows).hasCount(11);
        page.getByLabel("Selector").fill("env=prod, zone in (a,c), !old");
        assertThat(rows.locator(".name")).hasText(new String[] {"web-110", "web-114", "web-116"});
    }

    @Test
    void theFocusStaysOnATagWhenItsResourceChanges() {
        control.tag("first");
        visit("projects/" + control.project());
        Locator tag = page.locator(".tag").filter(having("first"));
        tag.focus();
        control.tag("second");
        assertThat(page.locator(".tag")).hasCount(2);
        assertThat(tag).isFocused();
    }

    @Test
    void longListsOfScopesArePaged() {
        String businesses = LongStream.rangeClosed(1, 120)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"biz-" + i + "\"}")
                .collect(Collectors.joining(","));
        put("/_tagmock/state", "{\"blueking\":{\"businesses\":[" + businesses + "]}}");
        visit("");
        assertThat(page.getByText("1–50 of 120")).isVisible();
        button("Next businesses").click();
        assertThat(page.getByText("51–100 of 120")).isVisible();
        assertThat(button("Next businesses")).isFocused();
        page.getByLabel("Search projects and businesses").fill("biz-119");
        assertThat(page.locator("#businesses li")).hasCount(1);
        control.http().send("POST", "/_tagmock/reset", new byte[0]);
    }

    @Test
    void itCanBeUsedWithoutAMouse() {
        fill(3);
        visit("");
        assertThat(page.getByRole(AriaRole.LINK).filter(having("a business"))).isVisible();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Search projects and businesses")).isFocused();
        page.keyboard().type("a business");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING).filter(having("a business")))
                .isVisible();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Name or ID")).isFocused();
        page.keyboard().type("web-2/");
        assertThat(page.getByLabel("Name or ID")).hasValue("web-2/");
        button("Reset…").focus();
        page.keyboard().press("?");
        assertThat(page.getByText("Go to the search of this view")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        button("Reset…").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(button("Reset…")).isFocused();
    }

    /** As many instances in the business, of which some have some labels. */
    private void fill(int instances) {
        String all = LongStream.range(0, instances)
                .mapToObj(i -> "{\"id\":" + (i + 1) + ",\"name\":\"web-" + i + "\",\"labels\":{\"env\":\""
                        + (i % 2 == 0 ? "prod" : "test") + "\",\"zone\":\"" + "abc".charAt((int) (i % 3)) + "\"}}")
                .collect(Collectors.joining(","));
        put("/_tagmock/state", """
                {"blueking":{"businesses":[{"id":%s,"name":"a business","service-instances":[%s]}]}}""".formatted(control.business(), all));
    }

    private void put(String path, String body) {
        Reply reply = control.http().send("PUT", path, body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }
}

package dev.tagmock.control.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.tagmock.testing.Http;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every view on screens from a phone's to a large one: nothing is cut off, and axe finds nothing. The pictures of it are in target. */
class LayoutIT extends InBrowser {
    private static final String PROJECT = "73d69ae0cfcf460190522d06b60f05ad";

    /** The visible elements that stand out of the page, or whose text does not fit. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('header *, main *, dialog[open] *')].filter(element => {
                if (!element.checkVisibility() || element.closest('thead, .skip, #no-scope h1')) {
                    return false;
                }
                const {left, right} = element.getBoundingClientRect();
                const isTextCut = element.matches('button, a, label, h1, h2, p, td, dd, summary, .verdict, .tag')
                    && getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
                return left < 0 || right > innerWidth || isTextCut;
            }).map(element => element.outerHTML.slice(0, 200))""";

    private String axe = "";

    @BeforeEach
    void findAxe() throws IOException {
        axe = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:/META-INF/resources/webjars/axe-core/*/axe.min.js")[0].getContentAsString(
                        StandardCharsets.UTF_8);
    }

    @BeforeEach
    void fill() throws IOException {
        Http http = control.http();
        byte[] demo = new ClassPathResource("demo.json", LayoutIT.class).getContentAsByteArray();
        assertThat(http.send("PUT", "/_tagmock/state", demo).status()).isEqualTo(204);
        String gateways = "/v2/" + PROJECT + "/apigw/instances";
        http.get(gateways, "X-Auth-Token", "any");
        http.get(gateways + "/gw-3184ff27/instance-tags", "X-Auth-Token", "any");
        http.get(gateways + "/gw-0512bd13/instance-tags");
        label("\"release\":\"4.2\"");
        http.post(gateways + "/gw-d3addccb/instance-tags/action", """
                        {"action":"create","tags":[{"key":"owner","value":"li.wei@example.com"}]}""", "X-Auth-Token", "any");
        label("\"a wrong key\":\"4.2\"");
        http.get(gateways + "/gw-0512bd13/instance-tags", "X-Auth-Token", "any");
        control.fault("""
                {"project_id":"%s","operation":"ListInstanceTags","answer":{"error_code":"APIC.9000"},"nth":5,"times":2}""".formatted(PROJECT));
        control.fault("""
                {"bk_biz_id":2,"delay_ms":1500,"probability":0.2,"seed":7}""");
        control.fault("""
                {"operation":"CreateInstanceV2","drop":"after"}""");
    }

    private void label(String labels) {
        control.http().post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                        {"bk_app_code":"shop","bk_app_secret":"s","bk_username":"u","bk_biz_id":2,\
                        "instance_ids":[100,101],"labels":{%s}}""".formatted(labels));
    }

    @AfterEach
    void reset() {
        control.http().send("POST", "/_tagmock/reset", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "DARK, 360", "LIGHT, 768", "DARK, 768", "LIGHT, 1440", "DARK, 1440"})
    void everythingFitsAndAxeFindsNothing(ColorScheme scheme, int width) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, width < 400 ? 720 : 810);
        page.route(
                "**/_tagmock/coverage",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody("""
                        {"operations": [{"api": "BlueKing", "operation": "add_label_for_service_instance",
                          "does": "add labels to service instances", "checked": null,
                          "rows": [{"row": "2.2 rows 1-7, credentials that will do", "checked": null}]}]}""")));
        String screen = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        visit("");
        check("projects", page.locator("#projects li").first(), screen);
        visit("projects/" + PROJECT);
        check("project", page.locator("#items-body tr").last(), screen);
        visit("businesses/2");
        check("business", page.getByText("1–50 of 56"), screen);
        visit("requests");
        requests().nth(2).locator("button").first().click();
        check("requests", page.locator("pre.curl"), screen);
        visit("faults");
        page.locator("#fault-form [name=code]").selectOption("1306403");
        check("faults", page.locator("#fault-text"), screen);
        visit("coverage");
        page.locator("summary .name").click();
        check("coverage", page.locator(".rules li"), screen);
        button("Reset…").click();
        page.getByLabel("One project").check();
        check("reset", page.getByLabel("Project ID"), screen);
    }

    private void check(String view, Locator ready, String screen) {
        assertThat(ready).isVisible();
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "console", view + "-" + screen + ".png")));
        assertThat((Iterable<?>) page.evaluate(CUT_OFF)).as(view).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(view + ": no scrolling sideways")
                .isEqualTo(true);
        if (screen.endsWith("768")) {
            // For axe, what is not a phone is the same as a large screen.
            return;
        }
        page.evaluate(axe);
        assertThat((Iterable<?>) page.evaluate("""
                () => axe.run().then(result => result.violations.map(one =>
                    one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))""")).as(view).isEmpty();
        assertThat(takeComplaints()).as("but how axe reads colours").allMatch(text -> text.contains("Canvas2D"));
    }
}

package dev.tagmock.control.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.tagmock.control.Control;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The console in a real browser, one test at a time on a server of its own. Whatever a test does, the page asks nobody else
 * for anything and leaves no error behind.
 */
@ExtendWith(Stage.Provider.class)
@ResourceLock("console")
abstract class InBrowser {
    private String baseUrl = "";
    private final List<String> complaints = new ArrayList<>();

    /** A project and a business that are this test's. */
    Control control;

    Page page;

    @BeforeEach
    void open(Stage stage) {
        // Other tests' servers start meanwhile.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        baseUrl = stage.server().baseUrl();
        control = new Control(stage.server().http().port());
        page = stage.chromium().browser().newContext().newPage();
        complaints.clear();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(baseUrl + "/") && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
    }

    @AfterEach
    void close() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    /** Pages come and go, and nobody has to read of it. */
    @AfterAll
    static void theLogIsQuiet(Stage stage) throws IOException {
        assertThat(stage.server().output()).doesNotContain(" WARN ", " ERROR ");
    }

    String baseUrl() {
        return baseUrl;
    }

    /** What the browser has complained of so far, expected as it is. */
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    void visit(String view) {
        page.navigate(baseUrl + "/#/" + view);
    }

    Locator requests() {
        return page.locator("#requests-list > li");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Runs a command of the page as somebody would who has copied it into a shell. */
    static void run(String command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        shell.environment().putAll(variables);
        Process process = shell.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}

package dev.tagmock.control.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of somebody else, open in the same browser. */
class ForeignPageIT extends InBrowser {
    private HttpServer foreign;

    @BeforeEach
    void serve() throws IOException {
        foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        foreign.createContext("/", exchange -> {
            byte[] body = "<!doctype html><link rel=icon href='data:,'>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        foreign.start();
    }

    @AfterEach
    void end() {
        foreign.stop(0);
    }

    @Test
    void cannotReset() {
        control.tag("k");
        page.navigate("http://127.0.0.1:" + foreign.getAddress().getPort() + "/");
        String reset = baseUrl() + "/_tagmock/reset";
        Response rejected = page.waitForResponse(
                reset,
                () -> page.evaluate(
                        "url => fetch(url, {method: 'POST', mode: 'no-cors', body: ''}).catch(() => 0)", reset));
        assertThat(rejected.status()).isEqualTo(403);
        assertThat(control.tagKeys()).containsExactly("k");
        takeComplaints();
    }

    @Test
    void cannotFrameTheConsole() {
        page.navigate("http://127.0.0.1:" + foreign.getAddress().getPort() + "/");
        page.evaluate("""
                url => new Promise(done => {
                    const frame = document.createElement('iframe');
                    frame.onload = done;
                    frame.src = url;
                    document.body.append(frame);
                })
                """, baseUrl() + "/");
        assertThat(page.frames()).extracting(Frame::url).noneMatch(url -> url.startsWith(baseUrl()));
        assertThat(takeComplaints()).anyMatch(text -> text.contains("frame-ancestors 'none'"));
    }
}

package dev.tagmock.control.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console's files and nothing else, in nobody's frame. */
@ControlTest
class ConsoleFilesTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/_tagmock/console/console.css, text/css",
        "/_tagmock/console/console.js, text/javascript"
    })
    void areServedForThisPageAlone(String path, String type) {
        Reply reply = new Http(port).get(path, "Accept", "image/webp");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type + ";charset=utf-8");
        assertThat(reply.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'"
                        + " data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void areSentOnceAsLongAsTheyAreTheSame() {
        Http http = new Http(port);
        Reply first = http.get("/");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        Reply second = http.get("/", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console.html",
                "/index.html",
                "/console/console.js",
                "/_tagmock/console",
                "/_tagmock/console/",
                "/_tagmock/console/other.js",
                "/_tagmock/console/..%2fapplication.yaml",
                "/_tagmock/console/%2e%2e/application.yaml",
                "/favicon.ico"
            })
    void areTheOnlyOnes(String path) {
        assertThat(new Http(port).get(path).status()).isEqualTo(404);
    }
}

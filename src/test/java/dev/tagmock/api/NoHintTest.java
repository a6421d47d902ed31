package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Who wants none gets no hints. */
@ServerTest
@TestPropertySource(properties = "tagmock.hints=false")
class NoHintTest {
    @LocalServerPort
    private int port;

    @Test
    void noHints() {
        Http http = new Http(port);
        Reply unknown = http.get("/v2/p/apigw/instance-tag");
        assertThat(unknown.headers().map()).doesNotContainKey("x-tagmock-hint").containsKey("x-tagmock-unsupported");
        Reply mistaken = http.post("/api/v3/createmany/proc/service_instance/labels", "{");
        assertThat(mistaken.json().get("result").booleanValue()).isFalse();
        assertThat(mistaken.headers().map()).doesNotContainKey("x-tagmock-hint");
    }
}

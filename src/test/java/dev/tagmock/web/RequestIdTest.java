package dev.tagmock.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each request has an id of its own, whatever a client sends as one; late answers, which are dispatched again, keep theirs: {@code FaultTest}. */
@ServerTest
class RequestIdTest {
    private final Http http;

    RequestIdTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @Test
    void isFreshForEachRequest() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> http.get("/v2", "X-Request-Id", "mine").header("X-Request-Id")))
                .allMatch(id -> id.matches("[0-9a-f]{32}"))
                .doesNotHaveDuplicates();
    }
}

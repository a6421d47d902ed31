package dev.tagmock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each request has an id of its own, whatever a client sends as one. */
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

    /** A late answer's request comes in once more, and what was written of it before has its first id. */
    @Test
    void isKeptByARequestThatIsDispatchedAgain() {
        long business = Ids.number();
        String fault = """
                {"bk_biz_id":%s,"delay_ms":1}""".formatted(business);
        assertThat(http.post("/_tagmock/faults", fault).status()).isEqualTo(201);
        Reply late = http.post("/api/c/compapi/v2/cc/list_service_instance/", """
                        {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":%s}""".formatted(business));
        assertThat(late.json().path("request_id").stringValue())
                .matches("[0-9a-f]{32}")
                .isEqualTo(late.header("X-Request-Id"));
    }
}

package dev.tagmock.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Without a journal nobody is told that no calls came. */
@ServerTest
@TestPropertySource(properties = "tagmock.journal.entries=0")
class JournalOffTest {
    @LocalServerPort
    private int port;

    @Test
    void askingIsRejected() {
        Control control = new Control(port);
        assertThat(control.tag("k").status()).isEqualTo(204);
        assertRejected(control.http().get("/_tagmock/requests"));
        assertRejected(control.http().post("/_tagmock/requests/verify", """
                {"count":0}"""));
        assertThat(control.http()
                        .send("DELETE", "/_tagmock/requests", new byte[0])
                        .status())
                .isEqualTo(204);
    }

    private static void assertRejected(Reply reply) {
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("error").stringValue())
                .isEqualTo("no calls are kept: tagmock.journal.entries is 0");
    }
}

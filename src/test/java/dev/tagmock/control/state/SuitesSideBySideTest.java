package dev.tagmock.control.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.control.Control;
import dev.tagmock.testing.ControlTest;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two suites on one server, each of which resets what is its own before every test, find what they alone have left. */
@ControlTest
class SuitesSideBySideTest {
    private static final int ROUNDS = 100;

    @LocalServerPort
    private int port;

    @Test
    void leaveEachOtherAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> suites = Stream.of(new Suite(new Control(port)), new Suite(new Control(port)))
                    .<Future<?>>map(threads::submit)
                    .toList();
            for (Future<?> suite : suites) {
                suite.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private record Suite(Control control, long instance) implements Runnable {
        Suite(Control control) {
            this(control, Ids.number());
        }

        @Override
        public void run() {
            for (int round = 0; round < ROUNDS; round++) {
                String key = "round-" + round;
                reset("project_id=" + control.project());
                reset("bk_biz_id=" + control.business());
                assertThat(control.tag(key).status()).isEqualTo(204);
                assertThat(control.tagKeys()).containsExactly(key);
                label(key);
                assertThat(control.instances()
                                .json()
                                .at("/data/info")
                                .valueStream()
                                .map(found -> found.get("id") + " " + found.get("labels")))
                        .containsExactly(instance + " {\"" + key + "\":\"v\"}");
                verifyTwoCalls("\"project_id\":\"" + control.project() + "\"");
                verifyTwoCalls("\"bk_biz_id\":" + control.business());
            }
        }

        private void reset(String scope) {
            assertThat(control.http().post("/_tagmock/reset?" + scope, "").status())
                    .isEqualTo(204);
        }

        private void label(String key) {
            Reply reply = control.http().post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                                    {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":\
                                    %s,"instance_ids":[%s],"labels":{"%s\
                                    ":"v"}}""".formatted(
                            control.business(), instance, key));
            assertThat(reply.json().get("result").booleanValue())
                    .as(reply.body())
                    .isTrue();
        }

        private void verifyTwoCalls(String filter) {
            Reply reply = control.http().post("/_tagmock/requests/verify", """
                    {"count":2,"filter":{%s}}""".formatted(filter));
            assertThat(reply.json().get("verified").booleanValue())
                    .as(reply.body())
                    .isTrue();
        }
    }
}

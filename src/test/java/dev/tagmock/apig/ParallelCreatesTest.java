package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 1, "two parallel creates": never over 20, no update lost. Each on a gateway that the calls are first to name. */
@ServerTest
class ParallelCreatesTest {
    @LocalServerPort
    private int port;

    @RepeatedTest(5)
    void twoThatFitAreBothKept() throws Exception {
        TestGateway gateway = new TestGateway(port);
        List<Reply> replies = together(2, caller -> gateway.createMany("caller" + caller + "-", 10));
        replies.forEach(Answer.DONE::isGivenBy);
        assertThat(gateway.tags()).hasSize(20);
    }

    @RepeatedTest(5)
    void ofTwoThatDoNotFitOneIsRejected() throws Exception {
        TestGateway gateway = new TestGateway(port);
        List<Reply> replies = together(2, caller -> gateway.createMany("caller" + caller + "-", 11));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 403);
        String kept = "caller" + (replies.get(0).status() == 204 ? 0 : 1) + "-";
        assertThat(gateway.tags().keySet()).hasSize(11).allMatch(key -> key.startsWith(kept));
    }

    @RepeatedTest(3)
    void ofManyExactlyTwentyPass() throws Exception {
        TestGateway gateway = new TestGateway(port);
        List<Reply> replies = together(24, caller -> gateway.create("k" + caller, "v"));
        List<String> passed = new ArrayList<>();
        for (int caller = 0; caller < replies.size(); caller++) {
            Reply reply = replies.get(caller);
            if (reply.status() == 204) {
                passed.add("k" + caller);
            } else {
                Answer.QUOTA.isGivenBy(reply);
            }
        }
        assertThat(passed).hasSize(20);
        assertThat(gateway.tags().keySet()).containsExactlyInAnyOrderElementsOf(passed);
    }

    @RepeatedTest(3)
    void createsAndDeletesOfOneKeyAllSucceed() throws Exception {
        TestGateway gateway = new TestGateway(port);
        gateway.create("bystander", "stays");
        List<Reply> replies = together(
                12, caller -> caller % 2 == 0 ? gateway.create("k", "caller " + caller) : gateway.delete("k", ""));
        replies.forEach(Answer.DONE::isGivenBy);
        assertThat(gateway.tags()).containsEntry("bystander", "stays");
    }

    /** Of three and more, one can create while another deletes what a third has created. */
    @RepeatedTest(3)
    void creationsAndDeletionsOfOneGateway() throws Exception {
        Http http = new Http(port);
        String gateways = "/v2/" + Ids.hex() + "/apigw/instances";
        Supplier<Reply> create = () -> http.post(gateways, """
                {"instance_name":"raced","instance_id":"raced"}""", "X-Auth-Token", "any");
        Supplier<Reply> delete = () -> http.send("DELETE", gateways + "/raced", new byte[0], "X-Auth-Token", "any");
        List<Reply> last = together(6, caller -> {
            Reply reply = create.get();
            for (int round = 0; round < 20; round++) {
                assertThat(reply.status()).isIn(202, 400);
                reply = delete.get();
                assertThat(reply.status()).isIn(202, 404);
                reply = create.get();
            }
            return reply;
        });
        assertThat(last).extracting(Reply::status).allMatch(status -> status == 202 || status == 400);
        assertThat(delete.get().status()).isEqualTo(202);
        assertThat(delete.get().status()).isEqualTo(404);
        assertThat(create.get().status()).isEqualTo(202);
        assertThat(delete.get().status()).isEqualTo(202);
    }

    private static List<Reply> together(int callers, IntFunction<Reply> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<Reply>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return call.apply(caller);
                }));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> each : running) {
                replies.add(each.get(60, TimeUnit.SECONDS));
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }
}

package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Postgres;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.TagMockJar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, started together on an empty one, are as one. */
class ReplicasIT {
    private static final ExecutorService clients = Executors.newFixedThreadPool(16);
    private static TagMockJar first;
    private static TagMockJar second;

    @BeforeAll
    static void start() throws Exception {
        String[] arguments = Postgres.arguments(Postgres.shared().newDatabase());
        List<Future<TagMockJar>> starting =
                clients.invokeAll(List.of(() -> TagMockJar.start(arguments), () -> TagMockJar.start(arguments)));
        first = starting.get(0).get();
        second = starting.get(1).get();
    }

    @AfterAll
    static void stop() {
        clients.shutdownNow();
        first.close();
        second.close();
    }

    @Test
    void whatOneStoresTheOtherReads() {
        for (Target target : List.of(new Target.OfApig("shared"), new Target.OfBlueKing(501))) {
            assertThat(target.isSuccess(target.write(first.http(), "k", "first")))
                    .isTrue();
            assertThat(target.read(second.http())).containsExactly(Map.entry("k", "first"));
            assertThat(target.isSuccess(target.write(second.http(), "k", "second")))
                    .isTrue();
            assertThat(target.read(first.http())).containsExactly(Map.entry("k", "second"));
        }
    }

    /** First calls that name the same new resource, and then one key each. */
    @Test
    void noUpdateIsLost() throws Exception {
        for (Target target : List.of(new Target.OfApig("busy"), new Target.OfBlueKing(502))) {
            List<Reply> replies = atOnce(15, i -> target.write(server(i), "k" + i, "v" + i));
            assertThat(replies).allMatch(target::isSuccess);
            assertThat(target.read(first.http())).hasSize(15).isEqualTo(target.read(second.http()));
        }
    }

    @Test
    void theQuotaHolds() throws Exception {
        Target target = new Target.OfApig("full");
        List<Reply> replies = atOnce(40, i -> target.write(server(i), "k" + i, "v"));
        assertThat(replies.stream().filter(target::isSuccess)).hasSize(20);
        assertThat(replies.stream().filter(reply -> !target.isSuccess(reply)))
                .allMatch(reply -> reply.body().contains("\"error_code\":\"APIC.7402\""));
        assertThat(target.read(first.http())).hasSize(20);
    }

    /** Calls that name the same instances in opposite orders neither deadlock nor mix. */
    @Test
    void manyInstancesAtOnce() throws Exception {
        List<Integer> ids = IntStream.rangeClosed(601, 650).boxed().toList();
        List<Integer> reversed = ids.stream().sorted((a, b) -> b - a).toList();
        List<Reply> replies = atOnce(30, i -> add(server(i), i % 3 == 0 ? reversed : ids, "w", "v" + i));
        assertThat(replies).allMatch(reply -> reply.json().get("result").booleanValue());
        assertThat(labels(first.http()).stream().distinct()).hasSize(1);
    }

    @Test
    void listsKeepTheOrderOfCreation() {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Target gateway = new Target.OfApig("ordered-" + (9 - i));
            gateway.write(server(i), "order", "x");
            created.add("ordered-" + (9 - i));
        }
        assertThat(first.http()
                        .post(
                                "/v2/20000000000000000000000000000001/apigw/resource-instances/filter?limit=50",
                                """
                                        {"tags":[{"key":"order","values":[]}]}""",
                                "X-Auth-Token",
                                "any")
                        .json()
                        .get("resources")
                        .valueStream()
                        .map(resource -> resource.get("resource_id").stringValue()))
                .containsExactlyElementsOf(created);
    }

    private static Http server(int call) {
        return (call % 2 == 0 ? first : second).http();
    }

    private static Reply add(Http server, List<Integer> ids, String key, String value) {
        return server.post("/api/c/compapi/v2/cc/add_label_for_service_instance/", """
                        {"bk_app_code": "a", "bk_app_secret": "s", "bk_username": "u", "bk_biz_id": 600,\
                         "instance_ids": %s, "labels": {"%s": "%s"}}""".formatted(ids, key, value));
    }

    private static List<String> labels(Http server) {
        return server.post("/api/c/compapi/v2/cc/list_service_instance/", """
                                {"bk_app_code": "a", "bk_app_secret": "s", "bk_username": "u", "bk_biz_id": 600}""")
                .json()
                .at("/data/info")
                .valueStream()
                .map(instance -> instance.get("labels").toString())
                .toList();
    }

    private static List<Reply> atOnce(int count, IndexedCall call) throws Exception {
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            calls.add(() -> call.make(index));
        }
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> reply : clients.invokeAll(calls)) {
            replies.add(reply.get());
        }
        return replies;
    }

    @FunctionalInterface
    private interface IndexedCall {
        Reply make(int index);
    }
}

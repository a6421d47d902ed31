package dev.tagmock.bench;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills servers with what the load then changes and reads. */
final class Seed {
    static final int TAGS = 20;
    static final int INSTANCES = 100;

    private static final int PARALLEL = 16;

    private Seed() {}

    /** Path of the call that tags a gateway, by the gateway's number from 1. */
    static String gateway(int number) {
        return "/v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances/gw-" + number + "/instance-tags/action";
    }

    /** Gateways 1 to so many, with all the tags that they may have. */
    static void gateways(Server server, int count) throws InterruptedException {
        String tags = IntStream.rangeClosed(1, TAGS)
                .mapToObj(key -> "{\"key\":\"key-" + key + "\",\"value\":\"seed\"}")
                .collect(joining(","));
        String body = "{\"action\":\"create\",\"tags\":[" + tags + "]}";
        each(server, count, number -> Call.json(gateway(number), body, 204, ""));
    }

    /** Businesses 1 to so many, each with 100 labelled service instances. */
    static void businesses(Server server, int count) throws InterruptedException {
        each(server, count, business -> {
            String ids = IntStream.range(business * INSTANCES, (business + 1) * INSTANCES)
                    .mapToObj(Integer::toString)
                    .collect(joining(","));
            return Call.json(
                    "/api/c/compapi/v2/cc/add_label_for_service_instance/",
                    "{\"bk_app_code\":\"bench\",\"bk_app_secret\":\"x\",\"bk_username\":\"bench\",\"bk_biz_id\":"
                            + business + ",\"instance_ids\":[" + ids + "],\"labels\":{\"app\":\"seed\"}}",
                    200,
                    "\"result\":true");
        });
    }

    private static void each(Server server, int count, IntFunction<Call> call) throws InterruptedException {
        Semaphore free = new Semaphore(PARALLEL);
        CompletableFuture<?>[] calls = new CompletableFuture<?>[count];
        for (int number = 1; number <= count; number++) {
            free.acquire();
            calls[number - 1] = call.apply(number).make(server.port()).whenComplete((done, failure) -> free.release());
        }
        try {
            CompletableFuture.allOf(calls).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(server.name() + " cannot be filled", e);
        }
    }
}

package dev.tagmock.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk is to send, from 32 connections.
 *
 * @param scenario as src/bench/load.lua names it
 * @param size over how many gateways, businesses or objects the calls spread
 * @param ids how many service instances a call names
 */
record Load(String scenario, int size, int ids) {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final int GRACE_SECONDS = 30;

    static Load tagWrites(int gateways) {
        return new Load("tag-write", gateways, 1);
    }

    /**
     * Lets it run for so many seconds.
     *
     * @throws IllegalStateException if more than one answer of a thousand was wrong or did not come
     */
    Measurement run(int port, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "-t1",
                        "-c32",
                        "-d" + seconds + "s",
                        "-s",
                        "src/bench/load.lua",
                        "http://127.0.0.1:" + port,
                        "--",
                        scenario,
                        "" + size,
                        "" + ids))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(wrk::destroyForcibly));
        if (!wrk.waitFor(seconds + GRACE_SECONDS, TimeUnit.SECONDS)) {
            wrk.destroyForcibly();
        }
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk has no result: " + output);
        }
        double calls = Double.parseDouble(result.group(1));
        double errors = Double.parseDouble(result.group(5));
        if (errors > calls / 1000) {
            throw new IllegalStateException("%.0f errors in %.0f calls".formatted(errors, calls));
        }
        return calls == 0
                ? Measurement.NONE
                : new Measurement(calls / micros(result, 2) * 1e6, micros(result, 3) / 1000, micros(result, 4) / 1000);
    }

    private static double micros(Matcher result, int group) {
        return Double.parseDouble(result.group(group));
    }
}

package dev.tagmock.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk is to send.
 *
 * @param scenario of src/bench/load.lua, and what it wants to be told
 */
record Load(int connections, List<String> scenario) {
    private static final int MANY = 32;
    private static final Pattern RESULT = Pattern.compile("RESULT" + " (\\d+)".repeat(7));
    private static final int GRACE_SECONDS = 30;

    static Load tagWrites(int gateways) {
        return new Load(MANY, List.of("tag-write", "" + gateways));
    }

    static Load tagLists(int gateways) {
        return new Load(MANY, List.of("tag-read", "" + gateways));
    }

    /** A call adds so many labels to so many instances of one of the businesses. */
    static Load labelWrites(int businesses, int ids, int labels) {
        return new Load(MANY, List.of("label-add", "" + businesses, "" + ids, "" + labels));
    }

    static Load labelLists(int businesses) {
        return new Load(MANY, List.of("label-list", "" + businesses));
    }

    /** One caller, for what one call takes. */
    static Load selectorLists(int instances, String operator, boolean withModule) {
        return new Load(1, List.of("label-select", "" + instances, operator, withModule ? "one" : "any"));
    }

    /**
     * Lets it run for so many seconds.
     *
     * @throws IllegalStateException if more than one answer of a thousand was wrong or did not come
     */
    Measurement run(int port, int seconds) throws IOException, InterruptedException {
        // What takes longer than the timeout is in no percentile.
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "--timeout=10s", "-s", "src/bench/load.lua"));
        command.addAll(List.of("-c" + connections, "-d" + seconds + "s", "http://127.0.0.1:" + port, "--"));
        command.addAll(scenario);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
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
        double errors = Double.parseDouble(result.group(3));
        if (errors > calls / 1000) {
            throw new IllegalStateException("%.0f errors in %.0f calls".formatted(errors, calls));
        }
        return calls == 0
                ? Measurement.NONE
                : new Measurement(
                        calls / millis(result, 2) * 1000,
                        millis(result, 4),
                        millis(result, 5),
                        millis(result, 6),
                        millis(result, 7));
    }

    private static double millis(Matcher result, int group) {
        return Double.parseDouble(result.group(group)) / 1000;
    }
}

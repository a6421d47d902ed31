package dev.tagmock.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the pure functions that every call passes through, in a process of their own. */
final class Functions {
    private static final int ITERATIONS = 5;

    private Functions() {}

    static Collection<RunResult> measure(Plan plan) throws RunnerException {
        System.out.println("Functions");
        TimeValue iteration = TimeValue.milliseconds(1000L * plan.functionSeconds() / ITERATIONS);
        return new Runner(new OptionsBuilder()
                        .include("dev\\.tagmock\\..*Benchmark\\..*")
                        .forks(1)
                        .verbosity(VerboseMode.SILENT)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(iteration)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(iteration)
                        .build())
                .run();
    }

    /** A row of each function's figures. */
    static List<String> rows(Collection<RunResult> results) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .map(result ->
                        "| %s | %.0f | %.0f |".formatted(result.getLabel(), result.getScore(), result.getScoreError()))
                .toList();
    }
}
